package org.lazaret.practice.premises;

import static org.lazaret.core.book.Verdict.refuse;
import static org.lazaret.core.book.Verdict.write;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lazaret.core.book.Book;
import org.lazaret.core.book.BookId;
import org.lazaret.core.book.Kind;
import org.lazaret.core.book.Refusal;
import org.lazaret.core.book.Scene;
import org.lazaret.core.book.Verdict;
import org.lazaret.practice.premises.Premises.Command;
import org.lazaret.practice.premises.Premises.Event;

/// The practice as its papers name it, the hours of its week, and the days that are not as others.
///
/// Whatever is set is put right by setting it again; what was written meanwhile keeps what held on its day.
///
/// Source: Veterinary Medicines Regulations 2013 (SI 2013/2033), schedule 3 (the name and address of who supplies stand
/// on the label); Value Added Tax Regulations 1995 (SI 1995/2518), regulation 14 (and on the bill).
///
/// @param letterhead empty before it is written
/// @param hours by day and time; none before they are set, and then nobody is turned away for the hour
/// @param days that are not as their weekday, by date
/// @param part whose public holidays are kept; empty before it is chosen
public record Premises(Optional<Letterhead> letterhead, List<Opening> hours, List<Special> days, Optional<Part> part)
    implements
        Book<Premises, Command, Event> {
    public static final Kind<Premises, Command, Event> KIND = new Kind<>("premises",
        new Premises(Optional.empty(), List.of(), List.of(), Optional.empty()), Command.class, Event.class,
        Kind.Key.SITE,
        Kind.Size.REPLAYED);
    /// A site has one.
    public static final BookId<Premises, Command, Event> BOOK = KIND.of("site");
    private static final int LONGEST_REASON = 60;
    private static final Comparator<Opening> BY_TIME = Comparator.comparing(Opening::day).thenComparing(Opening::from);

    public sealed interface Command {}
    public record Describe(Letterhead letterhead) implements Command {}
    /// @param hours of a whole week, in any order; a day without any is shut
    public record SetHours(List<Opening> hours) implements Command {}
    /// Closes one day, or opens it at other hours than its weekday; in place of what was set for it before.
    public record SetDay(Special special) implements Command {}
    /// That day is as its weekday after all.
    public record UnsetDay(LocalDate day) implements Command {}
    /// Says whose public holidays are kept.
    public record Keep(Part part) implements Command {}
    /// Closes many days; those of which something was said already stay as they are.
    ///
    /// @param days without hours
    public record CloseDays(List<Special> days) implements Command {}

    public sealed interface Event {}
    public record Described(Letterhead letterhead) implements Event {}
    public record HoursSet(List<Opening> hours) implements Event {}
    public record DaySet(Special special) implements Event {}
    public record DayUnset(LocalDate day) implements Event {}
    public record Kept(Part part) implements Event {}

    public record PracticeNameUnreadable() implements Refusal {}
    public record PracticeAddressUnreadable() implements Refusal {}
    public record PracticePhoneUnreadable() implements Refusal {}
    public record NeverOpen() implements Refusal {}
    public record HoursBackwards(DayOfWeek day, LocalTime from, LocalTime until) implements Refusal {}
    public record HoursOverlap(DayOfWeek day, LocalTime from) implements Refusal {}
    public record DayPast(LocalDate day) implements Refusal {}
    public record DayReasonUnreadable() implements Refusal {}
    public record DayNotSet(LocalDate day) implements Refusal {}
    public record NothingToClose() implements Refusal {}

    @Override public Verdict<Event> decide(Command command, Scene scene) {
        return switch (command) {
            case Describe(var head) when !fits(head.name(), 80) -> refuse(new PracticeNameUnreadable());
            case Describe(var head) when !fits(head.address(), 200) -> refuse(new PracticeAddressUnreadable());
            case Describe(var head) when !fits(head.phone(), 40) -> refuse(new PracticePhoneUnreadable());
            case Describe(var head) -> write(new Described(head.stripped()));
            case SetHours(var week) when week.isEmpty() -> refuse(new NeverOpen());
            case SetHours(var week) -> set(week.stream().sorted(BY_TIME).toList());
            case SetDay(var special) -> set(special, scene);
            case UnsetDay(var day) when special(day).isEmpty() -> refuse(new DayNotSet(day));
            case UnsetDay(var day) -> write(new DayUnset(day));
            case Keep(var chosen) -> write(new Kept(chosen));
            case CloseDays(var many) -> close(many, scene);
        };
    }

    private static boolean fits(String text, int most) { return !text.isBlank() && text.strip().length() <= most; }

    private static Verdict<Event> set(List<Opening> week) {
        return wrong(week).<Verdict<Event>>map(Verdict::refuse).orElseGet(() -> write(new HoursSet(week)));
    }

    /// Its hours bear its own weekday, whatever was said.
    private static Verdict<Event> set(Special said, Scene scene) {
        if (said.day().isBefore(scene.local().toLocalDate())) return refuse(new DayPast(said.day()));
        if (!fits(said.reason(), LONGEST_REASON)) return refuse(new DayReasonUnreadable());
        var hours = said.hours().stream().map(
            one -> new Opening(said.day().getDayOfWeek(), one.from(), one.until())).sorted(BY_TIME).toList();
        return wrong(hours).<Verdict<Event>>map(Verdict::refuse).orElseGet(
            () -> write(new DaySet(new Special(said.day(), hours, said.reason().strip()))));
    }

    /// All or none.
    private Verdict<Event> close(List<Special> many, Scene scene) {
        var events = new ArrayList<Event>();
        for (var one : many) {
            if (special(one.day()).isPresent()) continue;
            switch (set(new Special(one.day(), List.of(), one.reason()), scene)) {
                case Verdict.Refused<Event> no -> { return no; }
                case Verdict.Written(var written) -> events.addAll(written);
            }
        }
        return events.isEmpty() ? refuse(new NothingToClose()) : new Verdict.Written<>(List.copyOf(events));
    }

    private static Optional<Refusal> wrong(List<Opening> week) {
        for (var one : week)
            if (!one.from().isBefore(one.until()))
                return Optional.of(new HoursBackwards(one.day(), one.from(), one.until()));
        for (var next = 1; next < week.size(); next++) {
            var before = week.get(next - 1);
            var after = week.get(next);
            if (before.day() == after.day() && !after.from().isAfter(before.until()))
                return Optional.of(new HoursOverlap(after.day(), after.from()));
        }
        return Optional.empty();
    }

    /// What was said of this day alone.
    public Optional<Special> special(LocalDate day) {
        return days.stream().filter(one -> one.day().equals(day)).findFirst();
    }

    /// When it is open on a day, by time; nothing if it is shut all day or hours were never set.
    public List<Opening> on(LocalDate day) {
        return special(day).map(Special::hours).orElseGet(
            () -> hours.stream().filter(one -> one.day() == day.getDayOfWeek()).toList());
    }

    /// Whether a time lies wholly within the hours of its day; all do on days of which nothing was said.
    public boolean open(LocalDateTime from, LocalDateTime until) {
        if (hours.isEmpty() && special(from.toLocalDate()).isEmpty()) return true;
        return from.toLocalDate().equals(until.toLocalDate()) && on(from.toLocalDate()).stream().anyMatch(
            one -> one.covers(from.toLocalTime(), until.toLocalTime()));
    }

    /// Whether it is shut, and neither opens nor has shut within so long of it; never before hours are set.
    public boolean shut(LocalDateTime at, Duration around) {
        var today = at.toLocalDate();
        return !hours.isEmpty() && Stream.of(today.minusDays(1), today, today.plusDays(1)).flatMap(
            day -> on(day).stream().map(one -> new LocalDateTime[]{day.atTime(one.from()).minus(around),
                day.atTime(one.until()).plus(around)})).noneMatch(
                    within -> !at.isBefore(within[0]) && at.isBefore(within[1]));
    }

    @Override public Premises after(Event event) {
        return switch (event) {
            case Described(var head) -> new Premises(Optional.of(head), hours, days, part);
            case HoursSet(var week) -> new Premises(letterhead, week, days, part);
            case DaySet(var special) -> on(but(special.day(), Stream.of(special)));
            case DayUnset(var day) -> on(but(day, Stream.empty()));
            case Kept(var chosen) -> new Premises(letterhead, hours, days, Optional.of(chosen));
        };
    }

    private Premises on(List<Special> other) { return new Premises(letterhead, hours, other, part); }

    private List<Special> but(LocalDate day, Stream<Special> instead) {
        return Stream.concat(days.stream().filter(one -> !one.day().equals(day)), instead).sorted(
            Comparator.comparing(Special::day)).toList();
    }
}
