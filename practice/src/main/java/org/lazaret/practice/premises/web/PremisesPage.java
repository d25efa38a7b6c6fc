package org.lazaret.practice.premises.web;

import static java.util.stream.Collectors.joining;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.lazaret.core.book.Refusal;
import org.lazaret.pages.Page;
import org.lazaret.pages.Pen;
import org.lazaret.pages.Words;
import org.lazaret.practice.premises.Letterhead;
import org.lazaret.practice.premises.Opening;
import org.lazaret.practice.premises.Premises;
import org.lazaret.practice.premises.Special;

/// What the practice is called, where it is and when it is open, with forms to set it.
///
/// @param premises as they stand, or as typed where that was refused
/// @param typed of one day, where that was refused
public record PremisesPage(Premises premises, Optional<DayForm> typed, Optional<Refusal> refusal) implements Page {
    private static final Letterhead BLANK = new Letterhead("", "", "");
    private static final List<DayOfWeek> WEEK = List.of(DayOfWeek.values());
    /// Before and after a pause.
    private static final List<Integer> TIMES = List.of(0, 1);

    @Override public String title(Words words) { return words.say(PremisesPage.class, "premises.title"); }

    @Override public String path() { return "/premises"; }

    public Letterhead letterhead() { return premises.letterhead().orElse(BLANK); }

    public List<DayOfWeek> week() { return WEEK; }

    public List<Integer> times() { return TIMES; }

    public List<Opening> on(DayOfWeek day) {
        return premises.hours().stream().filter(one -> one.day() == day).toList();
    }

    /// When it is open, e.g. `08:30–12:30, 14:00–18:30`.
    public String hours(DayOfWeek day) { return on(day).stream().map(Opening::toString).collect(joining(", ")); }

    /// As a form shows it.
    public String from(DayOfWeek day, int time) { return time(day, time).map(one -> one.from().toString()).orElse(""); }

    public String until(DayOfWeek day, int time) {
        return time(day, time).map(one -> one.until().toString()).orElse("");
    }

    /// The days to come that are not as their weekday.
    public List<Special> days(Pen pen) {
        return premises.days().stream().filter(one -> !one.day().isBefore(pen.today().day())).toList();
    }

    /// What the practice does on it, e.g. `closed`, `09:00–12:00`.
    public String what(Special special, Pen pen) {
        return special.closed()
            ? pen.say(this, "premises.closed")
            : special.hours().stream().map(Opening::toString).collect(joining(", "));
    }

    /// What was typed of a day, as its form shows it again.
    public String typed(Function<DayForm, Object> part) {
        return typed.map(part).map(PremisesPage::text).orElse("");
    }

    private static String text(Object value) {
        return value instanceof Optional<?> some ? some.map(Object::toString).orElse("") : value.toString();
    }

    private Optional<Opening> time(DayOfWeek day, int time) { return on(day).stream().skip(time).findFirst(); }
}
