package org.lazaret.practice.diary.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lazaret.core.journal.AccountId;
import org.lazaret.practice.clients.ClientId;
import org.lazaret.practice.diary.Appointments;
import org.lazaret.practice.diary.Purpose;
import org.lazaret.practice.diary.State;
import org.lazaret.practice.diary.web.Column.Booked;
import org.lazaret.practice.diary.web.Column.Free;
import org.lazaret.practice.patients.AnimalId;
import org.lazaret.practice.premises.Opening;

/// What is free in a vet's day.
class ColumnTest {
    private static final AccountId ANNA = new AccountId("anna");
    private static final LocalTime MORNING = LocalTime.MIN;
    private static final List<Opening> USUAL = List.of(opening("08:30", "18:30"));

    @Test void a_whole_day_is_free_from_half_past_eight_to_half_past_six() {
        var starts = free(column(MORNING));
        assertThat(starts).hasSize(40).startsWith(LocalTime.of(8, 30)).endsWith(LocalTime.of(18, 15));
    }

    @Test void a_gap_begins_where_the_appointment_ends_and_goes_on_by_quarters() {
        var column = column(MORNING, row("08:30", 50, State.EXPECTED), row("10:00", 510, State.ARRIVED));
        assertThat(column.pieces()).hasSize(3);
        assertThat(free(column)).containsExactly(LocalTime.of(9, 20), LocalTime.of(9, 30), LocalTime.of(9, 45));
    }

    @Test void an_emergency_squeezed_in_does_not_free_what_the_other_takes() {
        var column = column(MORNING, row("08:30", 60, State.EXPECTED), row("08:40", 10, State.EXPECTED),
            row("09:30", 540, State.EXPECTED));
        assertThat(free(column)).isEmpty();
    }

    @Test void who_was_called_off_or_did_not_come_leaves_the_time_free_and_is_shown() {
        var column = column(MORNING, row("10:00", 15, State.CALLED_OFF), row("11:00", 15, State.MISSED));
        assertThat(free(column)).hasSize(40);
        assertThat(column.pieces().stream().filter(Booked.class::isInstance)).hasSize(2);
    }

    @Test void nothing_is_free_in_a_pause_nor_on_a_day_that_is_shut() {
        var pause = List.of(opening("08:30", "12:10"), opening("14:00", "14:30"));
        var starts = free(Column.of(ANNA, List.of(row("12:00", 125, State.EXPECTED)), LocalTime.of(11, 30), pause));
        assertThat(starts).containsExactly(LocalTime.of(11, 30), LocalTime.of(11, 45), LocalTime.of(14, 5),
            LocalTime.of(14, 15));
        assertThat(free(Column.of(ANNA, List.of(), MORNING, List.of()))).isEmpty();
    }

    @Test void what_is_over_is_told_from_the_top_down_to_the_first_who_is_still_expected() {
        var past = new Appointments.Row[]{row("08:30", 15, State.ARRIVED), row("08:45", 15, State.MISSED),
            row("09:00", 15, State.CALLED_OFF), row("09:15", 15, State.ARRIVED), row("09:30", 15, State.EXPECTED),
            row("09:45", 15, State.ARRIVED)};
        var now = LocalTime.of(9, 40);
        assertThat(column(now, past).over()).isEqualTo(4);
        assertThat(column(now, Arrays.copyOfRange(past, 1, 6)).over()).as("three stay in sight").isZero();
        assertThat(column(MORNING, past).over()).as("free time is not over").isZero();
    }

    @Test void what_is_past_is_not_free() {
        assertThat(free(column(LocalTime.of(17, 50)))).containsExactly(LocalTime.of(17, 50), LocalTime.of(18, 0),
            LocalTime.of(18, 15));
        assertThat(free(column(LocalTime.MAX))).isEmpty();
    }

    @Test void what_is_left_of_now_begins_at_a_round_time() {
        assertThat(free(column(LocalTime.of(17, 46)))).startsWith(LocalTime.of(17, 50), LocalTime.of(18, 0));
        assertThat(free(column(LocalTime.of(17, 56)))).startsWith(LocalTime.of(18, 0), LocalTime.of(18, 15));
        var late = List.of(opening("22:00", "23:59"));
        assertThat(free(Column.of(ANNA, List.of(), LocalTime.of(23, 57), late))).isEmpty();
    }

    @Test void an_appointment_late_at_night_takes_nothing_else() {
        var column = column(MORNING, row("23:30", 60, State.EXPECTED));
        assertThat(free(column)).hasSize(40);
    }

    private static Opening opening(String from, String until) {
        return new Opening(DayOfWeek.MONDAY, LocalTime.parse(from), LocalTime.parse(until));
    }

    private static List<LocalTime> free(Column column) {
        return column.pieces().stream().filter(Free.class::isInstance).flatMap(
            piece -> ((Free) piece).starts().stream()).toList();
    }

    private static Column column(LocalTime from, Appointments.Row... rows) {
        return Column.of(ANNA, List.of(rows), from, USUAL);
    }

    private static Appointments.Row row(String time, long minutes, State state) {
        var starts = LocalDate.of(2026, 1, 5).atTime(LocalTime.parse(time));
        return new Appointments.Row("day/2026-01-05", 1, starts, starts.toInstant(ZoneOffset.UTC), minutes, ANNA,
            Purpose.NURSE, state, new AnimalId("rex1"), new ClientId("smith1"));
    }
}
