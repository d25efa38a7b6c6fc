package org.lazaret.drill.scenario;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/// A time in a scenario: a day and a clock on the wall, e.g. `d1 03:10`.
///
/// @param day from 1
public record When(int day, LocalTime time) {
    /// @throws IllegalArgumentException when it is not one
    public static When of(String text) {
        var parts = text.strip().split(" +");
        try {
            if (parts.length == 2 && parts[0].matches("d[1-9][0-9]{0,3}"))
                return new When(Integer.parseInt(parts[0].substring(1)), LocalTime.parse(parts[1]));
        } catch (DateTimeException notATime) {
            throw new IllegalArgumentException(wrong(text), notATime);
        }
        throw new IllegalArgumentException(wrong(text));
    }

    /// @param first the date of day 1
    public Instant in(LocalDate first, ZoneId zone) {
        return first.plusDays(day - 1L).atTime(time).atZone(zone).toInstant();
    }

    private static String wrong(String text) {
        return "'" + text + "' is no time: write day and clock, as in d1 03:10";
    }
}
