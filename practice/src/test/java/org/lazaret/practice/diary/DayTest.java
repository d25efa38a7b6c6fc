package org.lazaret.practice.diary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lazaret.core.book.CorruptBook;
import org.lazaret.core.book.Personal;
import org.lazaret.core.book.Story;
import org.lazaret.core.journal.AccountId;
import org.lazaret.practice.clients.ClientId;
import org.lazaret.practice.diary.Day.Agree;
import org.lazaret.practice.diary.Day.Agreed;
import org.lazaret.practice.diary.Day.AnimalDead;
import org.lazaret.practice.diary.Day.AnimalUnknown;
import org.lazaret.practice.diary.Day.Arrive;
import org.lazaret.practice.diary.Day.Arrived;
import org.lazaret.practice.diary.Day.Booking;
import org.lazaret.practice.diary.Day.CallOff;
import org.lazaret.practice.diary.Day.CalledOff;
import org.lazaret.practice.diary.Day.Closed;
import org.lazaret.practice.diary.Day.Command;
import org.lazaret.practice.diary.Day.Event;
import org.lazaret.practice.diary.Day.Expect;
import org.lazaret.practice.diary.Day.ExpectedAgain;
import org.lazaret.practice.diary.Day.LengthImpossible;
import org.lazaret.practice.diary.Day.Miss;
import org.lazaret.practice.diary.Day.Missed;
import org.lazaret.practice.diary.Day.Move;
import org.lazaret.practice.diary.Day.Moved;
import org.lazaret.practice.diary.Day.NotArrived;
import org.lazaret.practice.diary.Day.NotCalledOff;
import org.lazaret.practice.diary.Day.NotExpected;
import org.lazaret.practice.diary.Day.OtherDay;
import org.lazaret.practice.diary.Day.OutsideHours;
import org.lazaret.practice.diary.Day.Shut;
import org.lazaret.practice.diary.Day.SqueezeIn;
import org.lazaret.practice.diary.Day.VetTaken;
import org.lazaret.practice.diary.Day.WithdrawArrival;
import org.lazaret.practice.patients.Animal;
import org.lazaret.practice.patients.AnimalId;
import org.lazaret.practice.patients.Details;
import org.lazaret.practice.patients.Sex;
import org.lazaret.practice.patients.Species;
import org.lazaret.practice.premises.Opening;
import org.lazaret.practice.premises.Premises;
import org.lazaret.practice.premises.Special;

/// The law of a day in the diary, told as stories at 09:00 on 5 January 2026 in London.
class DayTest {
    private static final AnimalId REX = new AnimalId("rex");
    private static final AnimalId GONE = new AnimalId("gone");
    private static final ClientId SMITH = new ClientId("smith");
    private static final AccountId ANNA = new AccountId("anna");
    private static final AccountId BEN = new AccountId("ben");
    private static final LocalDate DIED = LocalDate.of(2026, 1, 2);
    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-01-05T09:00Z");
    private static final Slot TEN = slot("10:00", 15, ANNA);
    private static final Slot QUARTER_PAST = slot("10:15", 15, ANNA);
    private static final Booking CHECK = new Booking(REX, SMITH, Purpose.RECHECK);
    private static final Event REX_AT_TEN = new Agreed(1, TEN, CHECK, NOW);

    @Test void an_appointment_is_agreed_with_the_owner_its_animal_has() {
        day().when(new Agree(TEN, REX, Purpose.RECHECK)).then(REX_AT_TEN);
    }

    @Test void an_animal_that_is_unknown_or_dead_does_not_come() {
        day().when(new Agree(TEN, new AnimalId("nobody"), Purpose.NURSE)).thenRefused(new AnimalUnknown());
        day().when(new Agree(TEN, GONE, Purpose.NURSE)).thenRefused(new AnimalDead(DIED));
        day().when(new SqueezeIn(TEN, GONE, Purpose.NURSE)).thenRefused(new AnimalDead(DIED));
    }

    @Test void an_appointment_lasts_from_five_minutes_to_eight_hours() {
        for (var minutes : List.of(5, 480)) {
            var slot = slot("10:00", minutes, ANNA);
            day().when(new Agree(slot, REX, Purpose.RECHECK)).then(new Agreed(1, slot, CHECK, NOW));
        }
        for (var minutes : List.of(4, 481)) {
            var slot = slot("10:00", minutes, ANNA);
            day().when(new Agree(slot, REX, Purpose.RECHECK)).thenRefused(new LengthImpossible(minutes));
            day().when(new SqueezeIn(slot, REX, Purpose.RECHECK)).thenRefused(new LengthImpossible(minutes));
            rexAtTen().when(new Move(1, slot)).thenRefused(new LengthImpossible(minutes));
        }
    }

    @Test void a_vet_sees_one_animal_at_a_time() {
        var taken = new VetTaken(ANNA, LocalTime.of(10, 0), LocalTime.of(10, 15));
        rexAtTen().when(new Agree(slot("10:14", 15, ANNA), REX, Purpose.NURSE)).thenRefused(taken);
        rexAtTen().when(new Agree(slot("09:46", 15, ANNA), REX, Purpose.NURSE)).thenRefused(taken);
        rexAtTen().when(new Agree(QUARTER_PAST, REX, Purpose.RECHECK)).then(new Agreed(2, QUARTER_PAST, CHECK, NOW));
        var before = slot("09:45", 15, ANNA);
        rexAtTen().when(new Agree(before, REX, Purpose.RECHECK)).then(new Agreed(2, before, CHECK, NOW));
        var other = slot("10:00", 15, BEN);
        rexAtTen().when(new Agree(other, REX, Purpose.RECHECK)).then(new Agreed(2, other, CHECK, NOW));
    }

    @Test void an_emergency_is_squeezed_in_when_someone_asks_for_it() {
        rexAtTen().when(new SqueezeIn(TEN, REX, Purpose.RECHECK)).then(new Agreed(2, TEN, CHECK, NOW));
    }

    @Test void what_is_over_leaves_the_time_to_others() {
        for (var over : List.of(new CalledOff(1), new Missed(1), new Moved(1, QUARTER_PAST, NOW)))
            rexAtTen().given(over).when(new Agree(TEN, REX, Purpose.RECHECK)).then(new Agreed(2, TEN, CHECK, NOW));
    }

    @Test void an_appointment_moves_within_its_day_to_where_there_is_room() {
        var later = slot("10:05", 15, ANNA);
        rexAtTen().when(new Move(1, later)).then(new Moved(1, later, NOW));
        rexAtTen().given(new Agreed(2, QUARTER_PAST, CHECK, NOW)).when(new Move(1, later)).thenRefused(
            new VetTaken(ANNA, LocalTime.of(10, 15), LocalTime.of(10, 30)));
        var tomorrow = new Slot(LocalDateTime.parse("2026-01-06T10:00"), 15, ANNA);
        rexAtTen().when(new Move(1, tomorrow)).thenRefused(new OtherDay(LocalDate.of(2026, 1, 6)));
    }

    @Test void an_appointment_is_kept_missed_or_called_off_once() {
        rexAtTen().when(new Arrive(1)).then(new Arrived(1)).when(new Miss(1)).thenRefused(new NotExpected(1));
        rexAtTen().when(new Miss(1)).then(new Missed(1)).when(new CallOff(1)).thenRefused(new NotExpected(1));
        rexAtTen().when(new CallOff(1)).then(new CalledOff(1)).when(new Arrive(1)).thenRefused(new NotExpected(1));
        rexAtTen().when(new Move(2, TEN)).thenRefused(new NotExpected(2));
    }

    @Test void what_was_called_off_or_missed_is_expected_again_if_nobody_took_its_time() {
        for (var over : List.of(new CalledOff(1), new Missed(1))) {
            rexAtTen().given(over).when(new Expect(1)).then(new ExpectedAgain(1)).when(new Arrive(1)).then(
                new Arrived(1));
            rexAtTen().given(over, new Agreed(2, TEN, CHECK, NOW)).when(new Expect(1)).thenRefused(
                new VetTaken(ANNA, LocalTime.of(10, 0), LocalTime.of(10, 15)));
        }
        rexAtTen().when(new Expect(1)).thenRefused(new NotCalledOff(1));
        rexAtTen().given(new Arrived(1)).when(new Expect(1)).thenRefused(new NotCalledOff(1));
        rexAtTen().when(new Expect(2)).thenRefused(new NotCalledOff(2));
    }

    @Test void an_arrival_is_withdrawn_even_if_the_time_is_taken_by_now() {
        rexAtTen().given(new Arrived(1), new Agreed(2, TEN, CHECK, NOW)).when(new WithdrawArrival(1)).then(
            new ExpectedAgain(1));
        rexAtTen().when(new WithdrawArrival(1)).thenRefused(new NotArrived(1));
    }

    @Test void a_day_knows_whose_appointment_is_whose() {
        assertThat(rexAtTen().book().of(SMITH)).extracting(Day.Appointment::number).containsExactly(1L);
        assertThat(rexAtTen().book().of(new ClientId("jones"))).isEmpty();
        assertThat(rexAtTen().book().find(0)).isEmpty();
    }

    @Test void lines_that_contradict_each_other_are_found() {
        for (var forged : List.of(new Agreed(3, TEN, CHECK, NOW), new Arrived(2), new Missed(2), new CalledOff(2),
            new Moved(2, TEN, NOW), new ExpectedAgain(1)))
            assertThatThrownBy(() -> rexAtTen().given(forged)).isInstanceOf(CorruptBook.class);
    }

    @Test void outside_the_hours_nobody_is_taken_unless_they_are_squeezed_in() {
        var hours = List.of(opening("08:30", "10:10"), opening("14:00", "18:00"));
        var open = new Premises(Optional.empty(), hours, List.of(), Optional.empty());
        day().with(Premises.BOOK, open).when(new Agree(TEN, REX, Purpose.RECHECK)).thenRefused(new OutsideHours(hours));
        day().with(Premises.BOOK, open).when(new SqueezeIn(TEN, REX, Purpose.RECHECK)).then(REX_AT_TEN);
        rexAtTen().with(Premises.BOOK, open).when(new Move(1, slot("18:00", 15, BEN))).thenRefused(
            new OutsideHours(hours));
        var nine = slot("09:00", 15, BEN);
        rexAtTen().with(Premises.BOOK, open).when(new Move(1, nine)).then(new Moved(1, nine, NOW));
    }

    @Test void on_a_day_that_is_shut_nobody_is_taken_unless_they_are_squeezed_in() {
        var tuesdays = new Premises(Optional.empty(), List.of(new Opening(DayOfWeek.TUESDAY, LocalTime.MIN,
            LocalTime.of(23, 0))), List.of(), Optional.empty());
        day().with(Premises.BOOK, tuesdays).when(new Agree(TEN, REX, Purpose.RECHECK)).thenRefused(
            new Shut(TEN.day()));
        day().with(Premises.BOOK, tuesdays).when(new SqueezeIn(TEN, REX, Purpose.RECHECK)).then(REX_AT_TEN);
    }

    @Test void on_a_day_that_was_closed_nobody_is_taken_and_told_why_unless_they_are_squeezed_in() {
        var training = premises(new Special(TEN.day(), List.of(), "Training day"));
        day().with(Premises.BOOK, training).when(new Agree(TEN, REX, Purpose.RECHECK)).thenRefused(
            new Closed(TEN.day(), "Training day"));
        rexAtTen().with(Premises.BOOK, training).when(new Move(1, QUARTER_PAST)).thenRefused(
            new Closed(TEN.day(), "Training day"));
        day().with(Premises.BOOK, training).when(new SqueezeIn(TEN, REX, Purpose.RECHECK)).then(REX_AT_TEN);
    }

    @Test void on_a_day_with_hours_of_its_own_only_those_count() {
        var late = List.of(opening("10:10", "12:00"));
        var premises = premises(new Special(TEN.day(), late, "Staff meeting"));
        day().with(Premises.BOOK, premises).when(new Agree(TEN, REX, Purpose.RECHECK)).thenRefused(
            new OutsideHours(late));
        rexAtTen().with(Premises.BOOK, premises).when(new Move(1, QUARTER_PAST)).then(
            new Moved(1, QUARTER_PAST, NOW));
    }

    private static Premises premises(Special special) {
        return new Premises(Optional.empty(), List.of(opening("08:30", "18:00")), List.of(special), Optional.empty());
    }

    @Test void a_day_is_named_by_its_date() {
        assertThat(DayId.of("2026-01-05").book().about()).isEqualTo("day/2026-01-05");
    }

    private static Story<Day, Command, Event> rexAtTen() { return day().given(REX_AT_TEN); }

    private static Story<Day, Command, Event> day() {
        var rex = Story.of(Animal.KIND.blank()).given(new Animal.Registered(SMITH, new Details(new Personal("Rex"),
            Species.DOG, new Personal(""), Sex.MALE, Optional.empty(), new Personal("")))).book();
        return Story.of(Day.KIND.blank()).with(REX.book(), rex).with(GONE.book(), rex.after(new Animal.Died(DIED)));
    }

    private static Opening opening(String from, String until) {
        return new Opening(DayOfWeek.MONDAY, LocalTime.parse(from), LocalTime.parse(until));
    }

    private static Slot slot(String time, int minutes, AccountId vet) {
        return new Slot(LocalDate.of(2026, 1, 5).atTime(LocalTime.parse(time)), minutes, vet);
    }
}
