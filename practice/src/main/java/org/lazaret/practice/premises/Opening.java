package org.lazaret.practice.premises;

import java.time.DayOfWeek;
import java.time.LocalTime;

/// A time of each week at which a practice is open.
///
/// @param until later the same day; at that minute it is shut
public record Opening(DayOfWeek day, LocalTime from, LocalTime until) {
    /// Whether a time of its day lies wholly in it.
    boolean covers(LocalTime starts, LocalTime ends) { return !starts.isBefore(from) && !ends.isAfter(until); }

    /// For people, e.g. `08:30–12:30`.
    @Override public String toString() { return from + "–" + until; }
}
