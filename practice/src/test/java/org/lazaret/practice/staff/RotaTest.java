package org.lazaret.practice.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lazaret.core.book.Story;
import org.lazaret.practice.premises.Opening;
import org.lazaret.practice.premises.Premises;
import org.lazaret.practice.premises.Special;
import org.lazaret.practice.staff.Rota.Add;
import org.lazaret.practice.staff.Rota.Command;
import org.lazaret.practice.staff.Rota.Event;
import org.lazaret.practice.staff.Rota.ExtraAdded;
import org.lazaret.practice.staff.Rota.RotaSet;
import org.lazaret.practice.staff.Rota.Set;

/// The law of who works when, and who is well outside it.
class RotaTest {
    private static final EmployeeId ANNA = new EmployeeId("anna1");
    private static final EmployeeId MEG = new EmployeeId("meg1");
    /// A Monday.
    private static final LocalDate FIRST = LocalDate.parse("2026-01-05");
    private static final LocalTime EIGHT = LocalTime.of(8, 0);
    private static final LocalTime SIX = LocalTime.of(18, 0);
    private static final Shift MONDAY = new Shift(DayOfWeek.MONDAY, EIGHT, SIX);
    private static final Shift NIGHT = new Shift(DayOfWeek.FRIDAY, LocalTime.of(20, 0), EIGHT);
    private static final Event WEEK = new RotaSet(FIRST, List.of(MONDAY, NIGHT));
    private static final Premises AS_ALWAYS = house();

    private static Premises house(Special... days) {
        return new Premises(Optional.empty(), List.of(), List.of(days), Optional.empty());
    }

    private static Story<Rota, Command, Event> anna(Event... events) {
        var manager = new Employee(MEG, List.of(Role.PRACTICE_MANAGER), false);
        return Story.of(Rota.KIND).with(MEG.book(), manager).by(MEG.account()).given(events);
    }

    private static boolean off(String at, Premises house, Event... events) {
        return anna(events).book().off(LocalDateTime.parse(at), house);
    }

    @Test void a_manager_sets_a_week_in_whatever_order_once() {
        anna().when(new Set(ANNA, FIRST, List.of(NIGHT, MONDAY))).then(WEEK);
        anna(WEEK).when(new Set(ANNA, FIRST, List.of(NIGHT, MONDAY))).then();
        anna(WEEK).when(new Set(ANNA, FIRST, List.of())).then(new RotaSet(FIRST, List.of()));
    }

    @Test void nobody_sets_their_own_and_only_a_manager_another_s() {
        anna().when(new Set(MEG, FIRST, List.of(MONDAY))).thenRefused(new Rota.OwnHours());
        var extra = new Extra(FIRST, EIGHT, SIX);
        anna(WEEK).when(new Add(MEG, extra)).thenRefused(new Rota.OwnHours());
        anna().by(ANNA.account()).when(new Set(MEG, FIRST, List.of(MONDAY))).thenRefused(
            new Rota.NotInChargeOfHours());
        anna(WEEK).by(ANNA.account()).when(new Add(ANNA, extra)).thenRefused(new Rota.NotInChargeOfHours());
    }

    @Test void a_time_has_a_length_and_does_not_lie_in_another() {
        var nothing = new Shift(DayOfWeek.MONDAY, EIGHT, EIGHT);
        anna().when(new Set(ANNA, FIRST, List.of(nothing))).thenRefused(
            new Rota.ShiftWithoutLength(DayOfWeek.MONDAY, EIGHT));
        var late = new Shift(DayOfWeek.MONDAY, LocalTime.of(17, 59), LocalTime.of(20, 0));
        anna().when(new Set(ANNA, FIRST, List.of(MONDAY, late))).thenRefused(
            new Rota.ShiftsOverlap(DayOfWeek.MONDAY, late.from()));
        var after = new Shift(DayOfWeek.MONDAY, SIX, LocalTime.of(20, 0));
        anna().when(new Set(ANNA, FIRST, List.of(MONDAY, after))).then(new RotaSet(FIRST, List.of(MONDAY, after)));
        var overnight = new Shift(DayOfWeek.MONDAY, EIGHT, LocalTime.of(7, 0));
        anna().when(new Set(ANNA, FIRST, List.of(overnight, after))).thenRefused(
            new Rota.ShiftsOverlap(DayOfWeek.MONDAY, SIX));
    }

    @Test void who_stands_in_has_a_week_and_a_time_with_a_length() {
        var extra = new Extra(FIRST.plusDays(1), EIGHT, SIX);
        anna().when(new Add(ANNA, extra)).thenRefused(new Rota.ExtraWithoutRota());
        anna(WEEK).when(new Add(ANNA, extra)).then(new ExtraAdded(extra));
        anna(WEEK, new ExtraAdded(extra)).when(new Add(ANNA, extra)).then();
        anna(WEEK).when(new Add(ANNA, new Extra(FIRST, SIX, SIX))).thenRefused(
            new Rota.ShiftWithoutLength(DayOfWeek.MONDAY, SIX));
    }

    @Test void a_week_has_so_many_times_at_most() {
        var many = Stream.of(DayOfWeek.values()).flatMap(day -> IntStream.of(6, 12, 18).mapToObj(
            hour -> new Shift(day, LocalTime.of(hour, 0), LocalTime.of(hour + 1, 0)))).toList();
        anna().when(new Set(ANNA, FIRST, many)).then(new RotaSet(FIRST, many));
        var more = Stream.concat(many.stream(), Stream.of(new Shift(DayOfWeek.SUNDAY, LocalTime.of(20, 0),
            LocalTime.of(21, 0)))).toList();
        anna().when(new Set(ANNA, FIRST, more)).thenRefused(new Rota.ShiftsTooMany(21));
    }

    @Test void another_week_from_another_day_keeps_who_stands_in_by_day() {
        var early = new Extra(FIRST.plusDays(1), SIX, LocalTime.of(20, 0));
        var late = new Extra(FIRST.plusDays(2), EIGHT, SIX);
        var later = new RotaSet(FIRST.plusDays(7), List.of(MONDAY, NIGHT));
        anna(WEEK).when(new Set(ANNA, FIRST.plusDays(7), List.of(MONDAY, NIGHT))).then(later);
        assertThat(anna(WEEK, new ExtraAdded(late), new ExtraAdded(early), later).book().extras()).containsExactly(
            early, late);
        assertThat(off("2026-01-05T12:00", AS_ALWAYS, later)).as("before it holds").isFalse();
    }

    @Test void extras_of_long_ago_are_let_go() {
        var old = new Extra(FIRST, EIGHT, SIX);
        var more = new Extra(FIRST.plusDays(34), EIGHT, SIX);
        var last = new Extra(FIRST.plusDays(35), EIGHT, SIX);
        assertThat(anna(WEEK, new ExtraAdded(old), new ExtraAdded(more)).book().extras()).containsExactly(old, more);
        assertThat(anna(WEEK, new ExtraAdded(old), new ExtraAdded(last)).book().extras()).containsExactly(last);
    }

    @Test void of_whom_nothing_is_set_nothing_is_said_nor_before_it_holds() {
        assertThat(off("2026-01-06T03:00", AS_ALWAYS)).isFalse();
        assertThat(off("2026-01-04T03:00", AS_ALWAYS, WEEK)).isFalse();
        assertThat(off("2026-01-05T03:00", AS_ALWAYS, WEEK)).isTrue();
    }

    @Test void an_hour_before_and_two_after_are_within() {
        assertThat(off("2026-01-05T06:59", AS_ALWAYS, WEEK)).isTrue();
        assertThat(off("2026-01-05T07:00", AS_ALWAYS, WEEK)).isFalse();
        assertThat(off("2026-01-05T19:59", AS_ALWAYS, WEEK)).isFalse();
        assertThat(off("2026-01-05T20:00", AS_ALWAYS, WEEK)).isTrue();
        assertThat(off("2026-01-06T12:00", AS_ALWAYS, WEEK)).as("Tuesday is free").isTrue();
    }

    @Test void a_night_ends_the_next_morning() {
        assertThat(off("2026-01-10T03:00", AS_ALWAYS, WEEK)).isFalse();
        assertThat(off("2026-01-10T09:59", AS_ALWAYS, WEEK)).isFalse();
        assertThat(off("2026-01-10T10:00", AS_ALWAYS, WEEK)).isTrue();
        assertThat(off("2026-01-09T03:00", AS_ALWAYS, WEEK)).as("the morning before").isTrue();
        var midnight = new RotaSet(FIRST, List.of(new Shift(DayOfWeek.TUESDAY, LocalTime.MIDNIGHT, EIGHT)));
        assertThat(off("2026-01-05T23:00", AS_ALWAYS, midnight)).as("an hour before midnight").isFalse();
    }

    @Test void on_a_day_that_the_house_is_shut_only_who_stands_in_is_expected() {
        var shut = house(new Special(FIRST, List.of(), "Bank holiday"));
        assertThat(off("2026-01-05T12:00", shut, WEEK)).isTrue();
        assertThat(off("2026-01-05T12:00", shut, WEEK, new ExtraAdded(new Extra(FIRST, EIGHT, SIX)))).isFalse();
        assertThat(off("2026-01-12T12:00", shut, WEEK)).as("a week later").isFalse();
    }

    @Test void on_a_day_with_hours_of_its_own_who_works_on_that_weekday_may_come_in_these() {
        var late = house(new Special(FIRST, List.of(new Opening(DayOfWeek.MONDAY, SIX, LocalTime.of(22, 0))), "Open"),
            new Special(FIRST.plusDays(1), List.of(new Opening(DayOfWeek.TUESDAY, EIGHT, SIX)), "Open"));
        assertThat(off("2026-01-05T21:00", late, WEEK)).isFalse();
        assertThat(off("2026-01-05T12:00", late, WEEK)).isFalse();
        assertThat(off("2026-01-06T12:00", late, WEEK)).as("free on Tuesdays").isTrue();
    }
}
