package org.lazaret.group.cover;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lazaret.core.book.Personal;

/// What whoever is called at night must know of an animal.
///
/// @param species as the practice's program calls it, e.g. `DOG`
/// @param chip may be empty
/// @param weighed the last time; empty if it never was
/// @param lines alerts first, then the latest of each sort
public record Summary(Personal name, String species, Personal breed, Personal chip, Owner owner,
    Optional<Weighed> weighed, List<Line> lines) {
    /// Whom to ring.
    public record Owner(Personal name, Personal phone) {}

    /// @param grams g
    public record Weighed(long grams, LocalDate day) {}

    /// What a line tells of.
    public enum Sort { ALERT, MEDICINE, PROBLEM, VISIT }

    /// @param day on which it was written; 1 January 1970 for an alert, which stands whenever it was given
    public record Line(Sort sort, LocalDate day, Personal text) {}
}
