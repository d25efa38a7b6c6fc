package org.lazaret.practice.staff;

import static org.lazaret.core.book.Verdict.refuse;
import static org.lazaret.core.book.Verdict.write;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.lazaret.core.book.Book;
import org.lazaret.core.book.BookId;
import org.lazaret.core.book.Kind;
import org.lazaret.core.book.Refusal;
import org.lazaret.core.book.Scene;
import org.lazaret.core.book.Verdict;
import org.lazaret.practice.premises.Premises;
import org.lazaret.practice.staff.Rota.Command;
import org.lazaret.practice.staff.Rota.Event;

/// When one employee works, under their own key. It keeps nobody out: who comes to an emergency is let in. It is
/// there so that the watch can tell what is read while its owner is at home.
///
/// Nobody sets their own: whoever had stolen an account could else work at any hour.
///
/// Source: Working Time Regulations 1998 (SI 1998/1833), regulation 2 (working time) and 9 (records of it); RCVS Code
/// of Professional Conduct, supporting guidance 3 (24-hour emergency cover).
///
/// @param from the first day on which it holds
/// @param week by day and time; empty where nothing was set, and then nothing is said of their hours
/// @param extras by day, those of the last weeks
public record Rota(LocalDate from, List<Shift> week, List<Extra> extras) implements Book<Rota, Command, Event> {
    public static final Kind<Rota, Command, Event> KIND = new Kind<>("staff",
        new Rota(LocalDate.EPOCH, List.of(), List.of()), Command.class, Event.class, Kind.Key.SUBJECT,
        Kind.Size.REPLAYED);
    /// So long before it begins somebody may be here already, and so long afterwards they may still write.
    private static final Duration BEFORE = Duration.ofHours(1);
    private static final Duration AFTERWARDS = Duration.ofHours(2);
    private static final int MOST_SHIFTS = 21;
    private static final int WEEKS_KEPT = 5;
    private static final Comparator<Shift> BY_TIME = Comparator.comparing(Shift::day).thenComparing(Shift::from);

    public sealed interface Command {}
    /// @param week in any order; empty takes the rota away
    public record Set(EmployeeId whose, LocalDate from, List<Shift> week) implements Command {}
    /// They stand in.
    public record Add(EmployeeId whose, Extra extra) implements Command {}

    public sealed interface Event {}
    public record RotaSet(LocalDate from, List<Shift> week) implements Event {}
    public record ExtraAdded(Extra extra) implements Event {}

    public record NotInChargeOfHours() implements Refusal {}
    public record OwnHours() implements Refusal {}
    public record ShiftWithoutLength(DayOfWeek day, LocalTime at) implements Refusal {}
    public record ShiftsOverlap(DayOfWeek day, LocalTime from) implements Refusal {}
    public record ShiftsTooMany(int most) implements Refusal {}
    public record ExtraWithoutRota() implements Refusal {}

    public static BookId<Rota, Command, Event> of(EmployeeId who) { return KIND.of(who.name(), who.subject()); }

    @Override public Verdict<Event> decide(Command command, Scene scene) {
        if (!Employee.managed(scene)) return refuse(new NotInChargeOfHours());
        return switch (command) {
            case Set(var whose, _, _) when own(whose, scene) -> refuse(new OwnHours());
            case Add(var whose, _) when own(whose, scene) -> refuse(new OwnHours());
            case Set(_, var since, var all) when since.equals(from) && sorted(all).equals(week) -> write();
            case Set(_, var since, var all) -> set(since, sorted(all));
            case Add _ when week.isEmpty() -> refuse(new ExtraWithoutRota());
            case Add(_, var extra) when extra.from().equals(extra.until()) -> refuse(
                new ShiftWithoutLength(extra.day().getDayOfWeek(), extra.from()));
            case Add(_, var extra) when extras.contains(extra) -> write();
            case Add(_, var extra) -> write(new ExtraAdded(extra));
        };
    }

    private static boolean own(EmployeeId whose, Scene scene) { return whose.account().equals(scene.stamp().by()); }

    private static List<Shift> sorted(List<Shift> all) { return all.stream().sorted(BY_TIME).toList(); }

    private static Verdict<Event> set(LocalDate since, List<Shift> all) {
        if (all.size() > MOST_SHIFTS) return refuse(new ShiftsTooMany(MOST_SHIFTS));
        for (var one : all)
            if (one.from().equals(one.until())) return refuse(new ShiftWithoutLength(one.day(), one.from()));
        for (var next = 1; next < all.size(); next++) {
            var before = all.get(next - 1);
            var one = all.get(next);
            if (before.day() == one.day() && (overnight(before.from(), before.until())
                || one.from().isBefore(before.until()))) return refuse(new ShiftsOverlap(one.day(), one.from()));
        }
        return write(new RotaSet(since, all));
    }

    private static boolean overnight(LocalTime from, LocalTime until) { return !until.isAfter(from); }

    /// Whether its owner is well outside their hours, by the clock on the wall.
    ///
    /// Of whom nothing is set nothing is said. On a day that the house is shut nobody's week holds, and only who
    /// stands in is expected; on one with hours of its own whoever works on that weekday may come in these too.
    public boolean off(LocalDateTime at, Premises house) {
        var today = at.toLocalDate();
        if (week.isEmpty() || today.isBefore(from)) return false;
        return Stream.of(today.minusDays(1), today, today.plusDays(1)).flatMap(day -> on(day, house)).noneMatch(
            shift -> within(shift, at));
    }

    private Stream<Extra> on(LocalDate day, Premises house) {
        var special = house.special(day);
        var usual = week.stream().filter(one -> one.day() == day.getDayOfWeek()).map(
            one -> new Extra(day, one.from(), one.until())).toList();
        var other = special.stream().filter(_ -> !usual.isEmpty()).flatMap(its -> its.hours().stream()).map(
            one -> new Extra(day, one.from(), one.until()));
        var shut = special.filter(its -> its.closed()).isPresent();
        return Stream.of(shut ? Stream.<Extra>empty() : usual.stream(), other,
            extras.stream().filter(one -> one.day().equals(day))).flatMap(all -> all);
    }

    private static boolean within(Extra shift, LocalDateTime at) {
        var ends = overnight(shift.from(), shift.until()) ? shift.day().plusDays(1) : shift.day();
        return !at.isBefore(shift.day().atTime(shift.from()).minus(BEFORE)) && at.isBefore(ends.atTime(
            shift.until()).plus(AFTERWARDS));
    }

    @Override public Rota after(Event event) {
        return switch (event) {
            case RotaSet(var since, var all) -> new Rota(since, all, extras);
            case ExtraAdded(var extra) -> new Rota(from, week, Stream.concat(extras.stream().filter(
                one -> one.day().isAfter(extra.day().minusWeeks(WEEKS_KEPT))), Stream.of(extra)).sorted(
                    Comparator.comparing(Extra::day).thenComparing(Extra::from)).toList());
        };
    }
}
