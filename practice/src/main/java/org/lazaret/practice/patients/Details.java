package org.lazaret.practice.patients;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.lazaret.core.book.Personal;

/// What an animal is called and what it is; what is not known is empty.
///
/// @param chip 15 digits by ISO 11784, or 10 of an older one
public record Details(Personal name, Species species, Personal breed, Sex sex, Optional<LocalDate> born,
    Personal chip) {
    boolean nameless() { return name.text().isBlank(); }

    /// The same, without a number that cannot be a chip's.
    public Details withChipThatReads() {
        return Chip.fault(chip.text()).isEmpty()
            ? this
            : new Details(name, species, breed, sex, born, new Personal(""));
    }

    /// All of it that a person typed or picked from a calendar, in one line, e.g. `Rex, Whippet, 2021-05-01, 826…`.
    Personal brief() {
        return new Personal(Stream.of(name.text(), breed.text(), born.map(LocalDate::toString).orElse(""),
            chip.text()).filter(part -> !part.isBlank()).collect(joining(", ")));
    }
}
