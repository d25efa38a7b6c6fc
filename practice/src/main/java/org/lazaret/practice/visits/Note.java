package org.lazaret.practice.visits;

import java.util.List;
import org.lazaret.core.book.Personal;

/// What somebody writes of an animal that they see, in the order vets are taught; what is not said is empty.
///
/// @param history what the owner tells
/// @param examination what was found
/// @param assessment what it may be
/// @param plan what was done, advised and agreed
public record Note(Personal history, Personal examination, Personal assessment, Personal plan, Vitals vitals) {
    boolean isEmpty() {
        return List.of(history, examination, assessment, plan).stream().allMatch(part -> part.text().isBlank())
            && !hasVitals();
    }

    public boolean hasVitals() { return !vitals.equals(Vitals.NONE); }
}
