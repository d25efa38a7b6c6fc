package org.lazaret.practice.patients.web;

import java.util.List;
import java.util.Optional;
import org.lazaret.core.book.Refusal;
import org.lazaret.pages.Page;
import org.lazaret.pages.Words;
import org.lazaret.practice.patients.Animals;
import org.lazaret.practice.patients.Details;
import org.lazaret.practice.patients.Warnings;
import org.lazaret.practice.patients.Weighings;

/// An animal: what must be known before it is touched, what it is, what it weighed.
public record AnimalPage(Animals.Row animal, List<Warnings.Row> warnings, List<Weighings.Row> weighings,
    Optional<Refusal> refusal) implements Page {
    @Override public String title(Words words) { return animal.name().text(); }

    @Override public String path() { return "/animals/" + animal.id().name(); }

    public Details details() {
        return new Details(animal.name(), animal.species(), animal.breed(), animal.sex(), animal.born(), animal.chip());
    }
}
