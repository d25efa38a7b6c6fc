package org.lazaret.practice.diary.web;

import java.util.Optional;

/// What was chosen in a day by following its links.
///
/// @param moving the appointment that is to be moved
record Choosing(Optional<String> time, Optional<String> vet, Optional<String> animal, Optional<Long> moving) {
    static final Choosing NOTHING = new Choosing(Optional.empty(), Optional.empty(), Optional.empty(),
        Optional.empty());

    Typed typed() { return Typed.chosen(time.orElse(""), vet.orElse(""), animal.orElse("")); }
}
