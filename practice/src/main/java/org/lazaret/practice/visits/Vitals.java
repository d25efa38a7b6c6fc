package org.lazaret.practice.visits;

import java.util.Optional;

/// What was measured of an animal; what was not is empty. What it weighs stands in its own book.
public record Vitals(Optional<Temperature> temperature, Optional<PerMinute> pulse, Optional<PerMinute> breaths,
    Optional<Membranes> membranes) {
    public static final Vitals NONE = new Vitals(Optional.empty(), Optional.empty(), Optional.empty(),
        Optional.empty());
}
