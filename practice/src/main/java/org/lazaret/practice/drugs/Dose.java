package org.lazaret.practice.drugs;

import org.lazaret.practice.patients.Species;

/// How much of a drug a species is given in one way.
///
/// @param highest not less than the lowest
public record Dose(Species species, Route route, PerKilo lowest, PerKilo highest) {
    boolean possible() {
        return lowest.possible() && highest.possible() && lowest.micrograms() <= highest.micrograms();
    }

    /// For people, e.g. `0.1–0.3 mg/kg`.
    public String range() { return (lowest.equals(highest) ? lowest : lowest + "–" + highest) + " mg/kg"; }
}
