package org.lazaret.practice.drugs;

import java.time.LocalDate;

/// A batch of a drug, as it stands on the bottle.
///
/// Source: Veterinary Medicines Regulations 2013 (SI 2013/2033), regulation 22 (batch of what was received).
///
/// @param number as printed, e.g. `B4711`
/// @param expires the last day on which an unopened bottle may be used
public record Batch(String number, LocalDate expires) {
    @Override public String toString() { return number + " " + expires; }
}
