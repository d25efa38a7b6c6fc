package org.lazaret.practice.diary.web;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import org.lazaret.pages.Page;
import org.lazaret.pages.Pen;
import org.lazaret.practice.diary.Appointments;
import org.lazaret.practice.premises.Opening;
import org.lazaret.practice.premises.Special;

/// When the practice is open on one day.
///
/// @param open by time
/// @param special what was said of this day alone
public record Hours(List<Opening> open, Optional<Special> special) {
    /// In a sentence, e.g. `Open 08:30–12:30, 14:00–18:30`, `Closed: Boxing Day. …`.
    String say(Page page, Pen pen) {
        var times = open.stream().map(Opening::toString).collect(joining(", "));
        if (special.isEmpty())
            return open.isEmpty() ? pen.say(page, "diary.shut") : pen.say(page, "diary.hours", times);
        var reason = special.get().reason();
        return open.isEmpty() ? pen.say(page, "diary.closed", reason) : pen.say(page, "diary.special", reason, times);
    }

    /// Whether an appointment stands at a time that was taken away when its day was made different.
    boolean strands(Appointments.Row row) {
        var ends = row.starts().plusMinutes(row.minutes());
        return special.isPresent() && open.stream().noneMatch(one -> ends.toLocalDate().equals(
            row.starts().toLocalDate()) && one.covers(row.starts().toLocalTime(), ends.toLocalTime()));
    }
}
