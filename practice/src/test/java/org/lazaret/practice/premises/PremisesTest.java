package org.lazaret.practice.premises;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lazaret.core.book.Story;
import org.lazaret.practice.Tabled;
import org.lazaret.practice.premises.Premises.CloseDays;
import org.lazaret.practice.premises.Premises.Command;
import org.lazaret.practice.premises.Premises.DayNotSet;
import org.lazaret.practice.premises.Premises.DayPast;
import org.lazaret.practice.premises.Premises.DayReasonUnreadable;
import org.lazaret.practice.premises.Premises.DaySet;
import org.lazaret.practice.premises.Premises.DayUnset;
import org.lazaret.practice.premises.Premises.Describe;
import org.lazaret.practice.premises.Premises.Described;
import org.lazaret.practice.premises.Premises.Event;
import org.lazaret.practice.premises.Premises.HoursBackwards;
import org.lazaret.practice.premises.Premises.HoursOverlap;
import org.lazaret.practice.premises.Premises.HoursSet;
import org.lazaret.practice.premises.Premises.Keep;
import org.lazaret.practice.premises.Premises.Kept;
import org.lazaret.practice.premises.Premises.NeverOpen;
import org.lazaret.practice.premises.Premises.NothingToClose;
import org.lazaret.practice.premises.Premises.PracticeAddressUnreadable;
import org.lazaret.practice.premises.Premises.PracticeNameUnreadable;
import org.lazaret.practice.premises.Premises.PracticePhoneUnreadable;
import org.lazaret.practice.premises.Premises.SetDay;
import org.lazaret.practice.premises.Premises.SetHours;
import org.lazaret.practice.premises.Premises.UnsetDay;

/// What the practice says of itself, told as stories on Monday, 5 January 2026.
class PremisesTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);
    private static final Letterhead HILL = new Letterhead("Hill Street Vets", "1 Hill Street, Ashby", "01632 960100");
    private static final Letterhead MOVED = new Letterhead("Hill Street Vets", "2 Mill Lane, Ashby", "01632 960100");
    private static final Opening MORNING = opening(DayOfWeek.MONDAY, "08:30", "12:30");
    private static final Opening AFTERNOON = opening(DayOfWeek.MONDAY, "14:00", "18:00");
    private static final Opening SATURDAY = opening(DayOfWeek.SATURDAY, "09:00", "12:00");

    @Test void a_letterhead_is_whole_and_the_last_one_holds() {
        var spaced = new Letterhead(" Hill Street Vets ", "1 Hill Street, Ashby ", " 01632 960100");
        var story = story().when(new Describe(spaced)).then(new Described(HILL)).when(new Describe(MOVED)).then(
            new Described(MOVED));
        assertThat(story.book().letterhead()).contains(MOVED);
        for (var wrong : List.of(" ", "x".repeat(201))) {
            story().when(new Describe(new Letterhead(wrong, "a", "1"))).thenRefused(new PracticeNameUnreadable());
            story().when(new Describe(new Letterhead("a", wrong, "1"))).thenRefused(new PracticeAddressUnreadable());
            story().when(new Describe(new Letterhead("a", "a", wrong))).thenRefused(new PracticePhoneUnreadable());
        }
    }

    @Test void hours_stand_by_day_and_time_however_they_are_written() {
        var story = story().when(new SetHours(List.of(SATURDAY, AFTERNOON, MORNING))).then(
            new HoursSet(List.of(MORNING, AFTERNOON, SATURDAY)));
        assertThat(story.book().on(MONDAY)).containsExactly(MORNING, AFTERNOON);
        assertThat(story.book().on(MONDAY.plusDays(1))).isEmpty();
    }

    @Test void hours_that_cannot_be_are_refused_and_say_which() {
        story().when(new SetHours(List.of())).thenRefused(new NeverOpen());
        var backwards = opening(DayOfWeek.MONDAY, "12:30", "12:30");
        story().when(new SetHours(List.of(MORNING, backwards))).thenRefused(
            new HoursBackwards(DayOfWeek.MONDAY, backwards.from(), backwards.until()));
        var inside = opening(DayOfWeek.MONDAY, "12:30", "13:00");
        story().when(new SetHours(List.of(inside, MORNING))).thenRefused(
            new HoursOverlap(DayOfWeek.MONDAY, inside.from()));
    }

    @Test void it_is_open_when_a_time_lies_wholly_in_one_opening_and_always_before_it_says_when() {
        var hill = story().given(new HoursSet(List.of(MORNING, AFTERNOON, SATURDAY))).book();
        assertThat(open(hill, "08:30", "12:30")).isTrue();
        assertThat(open(hill, "08:29", "08:45")).isFalse();
        assertThat(open(hill, "12:15", "12:31")).isFalse();
        assertThat(open(hill, "12:00", "14:30")).isFalse();
        assertThat(hill.open(MONDAY.atTime(17, 50), MONDAY.plusDays(1).atTime(8, 40))).isFalse();
        assertThat(hill.open(MONDAY.plusDays(1).atTime(9, 0), MONDAY.plusDays(1).atTime(9, 15))).isFalse();
        assertThat(open(Premises.KIND.blank(), "03:00", "03:15")).isTrue();
    }

    @Test void a_day_that_is_different_holds_instead_of_its_weekday_until_that_is_taken_back() {
        var next = MONDAY.plusWeeks(1);
        var closed = new Special(next, List.of(), "Training day");
        var late = new Special(next, List.of(AFTERNOON), "Training in the morning");
        var mistaken = new Special(next, List.of(opening(DayOfWeek.FRIDAY, "14:00", "18:00")), late.reason() + " ");
        var story = story().given(new HoursSet(List.of(MORNING, AFTERNOON))).when(new SetDay(closed)).then(
            new DaySet(closed));
        assertThat(story.book().on(next)).isEmpty();
        assertThat(story.book().open(next.atTime(9, 0), next.atTime(9, 15))).isFalse();
        assertThat(story.book().on(MONDAY)).containsExactly(MORNING, AFTERNOON);

        story.when(new SetDay(mistaken)).then(new DaySet(late));
        assertThat(story.book().days()).as("in place of what was set before").containsExactly(late);
        assertThat(story.book().open(next.atTime(14, 0), next.atTime(18, 0))).isTrue();

        story.when(new UnsetDay(next)).then(new DayUnset(next));
        assertThat(story.book().on(next)).containsExactly(MORNING, AFTERNOON);
        story.when(new UnsetDay(next)).thenRefused(new DayNotSet(next));
    }

    @Test void a_day_can_be_closed_before_hours_are_set_and_is_then_closed() {
        var story = story().when(new SetDay(new Special(MONDAY, List.of(), "Flood"))).then(
            new DaySet(new Special(MONDAY, List.of(), "Flood")));
        assertThat(open(story.book(), "09:00", "09:15")).isFalse();
        assertThat(story.book().open(MONDAY.plusDays(1).atTime(9, 0), MONDAY.plusDays(1).atTime(9, 15))).isTrue();
    }

    @Test void a_day_that_cannot_be_set_is_refused() {
        story().when(new SetDay(new Special(MONDAY.minusDays(1), List.of(), "Rest"))).thenRefused(
            new DayPast(MONDAY.minusDays(1)));
        for (var wrong : List.of(" ", "x".repeat(61)))
            story().when(new SetDay(new Special(MONDAY, List.of(), wrong))).thenRefused(new DayReasonUnreadable());
        var backwards = opening(DayOfWeek.MONDAY, "12:30", "12:30");
        story().when(new SetDay(new Special(MONDAY, List.of(backwards), "Rest"))).thenRefused(
            new HoursBackwards(DayOfWeek.MONDAY, backwards.from(), backwards.until()));
    }

    @Test void many_days_are_closed_at_once_but_for_those_of_which_something_was_said() {
        var eve = new Special(MONDAY, List.of(MORNING), "Morning before a feast");
        var feast = new Special(MONDAY.plusDays(1), List.of(), "Feast");
        var second = new Special(MONDAY.plusDays(2), List.of(), "Second day of the feast");
        var story = story().given(new DaySet(eve)).when(new CloseDays(List.of(
            new Special(MONDAY, List.of(), "Closed"), feast, second))).then(new DaySet(feast), new DaySet(second));
        assertThat(story.book().days()).containsExactly(eve, feast, second);
        story.when(new CloseDays(List.of(feast))).thenRefused(new NothingToClose());
        story.when(new CloseDays(List.of())).thenRefused(new NothingToClose());
    }

    @Test void many_days_are_closed_all_or_none_and_whatever_hours_come_with_them() {
        var late = new Special(MONDAY.plusDays(1), List.of(AFTERNOON), "Feast");
        var past = new Special(MONDAY.minusDays(1), List.of(), "Feast");
        story().when(new CloseDays(List.of(late))).then(new DaySet(new Special(late.day(), List.of(), "Feast")));
        story().when(new CloseDays(List.of(late, past))).thenRefused(new DayPast(past.day()));
    }

    @Test void whose_holidays_are_kept_is_what_was_said_last() {
        var story = story().when(new Keep(Part.SCOTLAND)).then(new Kept(Part.SCOTLAND)).when(
            new Keep(Part.IRELAND)).then(new Kept(Part.IRELAND));
        assertThat(story.given(new HoursSet(List.of(MORNING)), new Described(HILL)).book().part()).contains(
            Part.IRELAND);
    }

    @Test void what_was_written_bears_the_letterhead_of_its_day() {
        var tables = new Tabled().written(Premises.BOOK, new Described(MOVED), new Described(HILL)).at(
            Instant.parse("2026-02-01T09:00:00Z")).written(Premises.BOOK, new Described(MOVED));
        assertThat(tables.look(Letterheads.on(MONDAY))).containsExactly(HILL);
        assertThat(tables.look(Letterheads.on(LocalDate.of(2026, 1, 31)))).containsExactly(HILL);
        assertThat(tables.look(Letterheads.on(LocalDate.of(2026, 2, 1)))).containsExactly(MOVED);
        assertThat(tables.look(Letterheads.on(MONDAY.minusDays(1)))).as("before the first").containsExactly(MOVED);
        assertThat(new Tabled().look(Letterheads.on(MONDAY))).isEmpty();
    }

    private static boolean open(Premises premises, String from, String until) {
        return premises.open(MONDAY.atTime(LocalTime.parse(from)), MONDAY.atTime(LocalTime.parse(until)));
    }

    private static Opening opening(DayOfWeek day, String from, String until) {
        return new Opening(day, LocalTime.parse(from), LocalTime.parse(until));
    }

    private static Story<Premises, Command, Event> story() { return Story.of(Premises.KIND); }
}
