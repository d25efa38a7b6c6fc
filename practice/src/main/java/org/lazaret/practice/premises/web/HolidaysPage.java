package org.lazaret.practice.premises.web;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lazaret.core.book.Refusal;
import org.lazaret.pages.Page;
import org.lazaret.pages.Pen;
import org.lazaret.pages.Words;
import org.lazaret.practice.premises.Holiday;
import org.lazaret.practice.premises.Holidays;
import org.lazaret.practice.premises.Opening;
import org.lazaret.practice.premises.Part;
import org.lazaret.practice.premises.Premises;

/// The public holidays of the coming year, each with what the practice does on it and a button to close.
///
/// @param from the first day shown; there are those of a year
public record HolidaysPage(LocalDate from, Premises premises, Optional<Refusal> refusal) implements Page {
    @Override public String title(Words words) { return words.say(HolidaysPage.class, "holidays.title"); }

    @Override public String path() { return "/premises/holidays"; }

    /// None before it is chosen whose.
    public List<Holiday> holidays() {
        return premises.part().map(part -> Holidays.of(part, from, from.plusYears(1).minusDays(1))).orElse(List.of());
    }

    /// Those that one may still close in one tap: nothing was said of them, and the practice would be open.
    public List<Holiday> open() { return holidays().stream().filter(this::open).toList(); }

    public boolean open(Holiday holiday) {
        var day = holiday.day();
        return premises.special(day).isEmpty() && (premises.hours().isEmpty() || !premises.on(day).isEmpty());
    }

    /// What was said of it can be taken back.
    public boolean said(Holiday holiday) { return premises.special(holiday.day()).isPresent(); }

    public boolean chosen(Part part) { return premises.part().filter(part::equals).isPresent(); }

    public String name(Holiday holiday, Pen pen) {
        var name = pen.say(this, holiday.name());
        return holiday.substitute() ? pen.say(this, "holidays.substitute", name) : name;
    }

    /// What the practice does on it, e.g. `closed`, `open 09:00–12:00`.
    public String what(Holiday holiday, Pen pen) {
        var hours = premises.on(holiday.day());
        if (!hours.isEmpty())
            return pen.say(this, "holidays.open", hours.stream().map(Opening::toString).collect(
                joining(", ")));
        if (said(holiday)) return pen.say(this, "premises.closed");
        return premises.hours().isEmpty()
            ? pen.say(this, "holidays.as-usual")
            : pen.say(this, "holidays.shut", holiday.day().getDayOfWeek());
    }
}
