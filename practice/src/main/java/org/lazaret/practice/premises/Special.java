package org.lazaret.practice.premises;

import java.time.LocalDate;
import java.util.List;

/// A day that is not as its weekday: a bank holiday, a training day, a morning before a feast.
///
/// @param hours by time; none if it is closed all day
/// @param reason as clients may hear it, from 1 to 60 characters, e.g. `Boxing Day`
public record Special(LocalDate day, List<Opening> hours, String reason) {
    /// Nothing of it is open.
    public boolean closed() { return hours.isEmpty(); }
}
