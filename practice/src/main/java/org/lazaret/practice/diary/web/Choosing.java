package org.lazaret.practice.diary.web;

import java.util.Optional;
import org.lazaret.practice.diary.Purpose;

/// What was chosen in a day by following its links.
///
/// @param moving the appointment that is to be moved
record Choosing(Optional<String> time, Optional<String> vet, Optional<String> animal, Optional<Integer> minutes,
    Optional<Purpose> purpose, Optional<Long> moving) {
    static final Choosing NOTHING = new Choosing(Optional.empty(), Optional.empty(), Optional.empty(),
        Optional.empty(), Optional.empty(), Optional.empty());

    Typed typed() {
        return new Typed(time.orElse(""), minutes.orElse(Typed.USUAL_MINUTES), vet.orElse(""), animal.orElse(""),
            purpose.orElse(Purpose.CONSULTATION));
    }
}
