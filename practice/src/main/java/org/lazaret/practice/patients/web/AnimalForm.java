package org.lazaret.practice.patients.web;

import java.util.Optional;
import org.lazaret.core.book.Personal;
import org.lazaret.practice.patients.Details;
import org.lazaret.practice.patients.Sex;
import org.lazaret.practice.patients.Species;

/// What stands in the form of an animal before anything is typed.
public final class AnimalForm {
    private static final Personal NOTHING = new Personal("");
    public static final Details BLANK = new Details(NOTHING, Species.DOG, NOTHING, Sex.UNKNOWN, Optional.empty(),
        NOTHING);

    private AnimalForm() {}
}
