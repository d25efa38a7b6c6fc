package org.lazaret.practice.patients;

import java.time.LocalDate;
import java.util.Optional;
import org.lazaret.core.book.Personal;

/// What an animal is called and what it is; what is not known is empty.
///
/// @param chip 15 digits by ISO 11784, or 10 of an older one
public record Details(Personal name, Species species, Personal breed, Sex sex, Optional<LocalDate> born,
    Personal chip) {
    boolean nameless() { return name.text().isBlank(); }
}
