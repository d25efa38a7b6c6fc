package org.lazaret.practice.diary.web;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.lazaret.pages.Page;
import org.lazaret.pages.Pen;
import org.lazaret.practice.diary.Appointments;
import org.lazaret.practice.premises.Opening;
import org.lazaret.practice.premises.Premises;
import org.lazaret.practice.premises.Special;

/// When the practice is open on one day.
public record Hours(LocalDate day, Premises premises) {
    private static final LocalTime USUALLY_OPENS = LocalTime.of(8, 30);
    private static final LocalTime USUALLY_SHUTS = LocalTime.of(18, 30);

    /// By time; the usual ones as long as the practice did not say.
    public List<Opening> open() {
        return premises.hours().isEmpty() && special().isEmpty()
            ? List.of(new Opening(day.getDayOfWeek(), USUALLY_OPENS, USUALLY_SHUTS))
            : premises.on(day);
    }

    /// What was said of this day alone.
    public Optional<Special> special() { return premises.special(day); }

    /// In a sentence, e.g. `Open 08:30–12:30, 14:00–18:30`, `Closed: Boxing Day. …`.
    String say(Page page, Pen pen) {
        var open = open();
        var times = open.stream().map(Opening::toString).collect(joining(", "));
        return special().map(Special::reason).map(why -> open.isEmpty()
            ? pen.say(page, "diary.closed", why)
            : pen.say(page, "diary.special", why, times)).orElseGet(() -> open.isEmpty()
                ? pen.say(page, "diary.shut")
                : pen.say(page, "diary.hours", times));
    }

    /// Whether an appointment stands at a time at which this day, unlike its weekday, is not open.
    boolean strands(Appointments.Row row) {
        return special().isPresent() && !premises.open(row.starts(), row.starts().plusMinutes(row.minutes()));
    }
}
