package org.lazaret.practice.pages;

import java.util.List;
import org.lazaret.core.site.Desk;
import org.lazaret.pages.Page;
import org.lazaret.pages.Words;
import org.lazaret.practice.clients.Clients;
import org.lazaret.practice.patients.AnimalId;
import org.lazaret.practice.patients.Animals;

/// The animals that a form may mean, each with its owner: two may bear one name. The first of them is chosen.
///
/// @param owners those who were not erased
public record ChoicePage(List<Animals.Row> animals, List<Clients.Row> owners) implements Page {
    /// The one of that number; none if it is empty.
    public static ChoicePage of(String animal, Desk desk) {
        return of(animal.isEmpty() ? List.of() : List.of(new AnimalId(animal)), desk);
    }

    /// Those of a list; it may be empty.
    public static ChoicePage of(List<AnimalId> animals, Desk desk) {
        if (animals.isEmpty()) return new ChoicePage(List.of(), List.of());
        var rows = desk.look(Animals.among(animals));
        var whose = rows.stream().map(Animals.Row::owner).distinct().toList();
        return new ChoicePage(rows, whose.isEmpty() ? List.of() : desk.look(Clients.among(whose)));
    }

    /// Whose it is; empty if they were erased.
    public String owner(Animals.Row animal) {
        return owners.stream().filter(row -> row.id().equals(animal.owner())).findFirst().map(
            row -> row.name().text()).orElse("");
    }

    @Override public String title(Words words) { return words.say(ChoicePage.class, "choice.title"); }

    @Override public String path() { return "/animals/choices"; }

    @Override public boolean isPart() { return true; }
}
