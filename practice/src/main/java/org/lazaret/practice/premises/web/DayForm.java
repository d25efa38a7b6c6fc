package org.lazaret.practice.premises.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.lazaret.practice.premises.Opening;
import org.lazaret.practice.premises.Special;

/// What is typed of a day that is not as its weekday; closed where no time is.
public record DayForm(LocalDate day, Optional<LocalTime> from, Optional<LocalTime> until, String reason) {
    /// Half a line is no opening: it ends when it begins, and the book says so.
    Special special() {
        var hours = from.or(() -> until).map(
            starts -> List.of(new Opening(day.getDayOfWeek(), starts, until.orElse(starts)))).orElse(List.of());
        return new Special(day, hours, reason);
    }
}
