package org.lazaret.practice.pages;

import java.util.List;
import org.lazaret.core.site.Desk;
import org.lazaret.pages.Page;
import org.lazaret.pages.Words;
import org.lazaret.practice.patients.AnimalId;
import org.lazaret.practice.patients.Animals;

/// The animals that a form may mean, the first of them chosen.
public record ChoicePage(List<Animals.Row> animals) implements Page {
    /// The one of that number; none if it is empty.
    public static ChoicePage of(String animal, Desk desk) {
        return of(animal.isEmpty() ? List.of() : List.of(new AnimalId(animal)), desk);
    }

    /// Those of a list; it may be empty.
    public static ChoicePage of(List<AnimalId> animals, Desk desk) {
        return new ChoicePage(animals.isEmpty() ? List.of() : desk.look(Animals.among(animals)));
    }

    @Override public String title(Words words) { return words.say(ChoicePage.class, "choice.title"); }

    @Override public String path() { return "/animals/choices"; }

    @Override public boolean isPart() { return true; }
}
