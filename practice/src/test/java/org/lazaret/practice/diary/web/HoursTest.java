package org.lazaret.practice.diary.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lazaret.core.journal.AccountId;
import org.lazaret.practice.clients.ClientId;
import org.lazaret.practice.diary.Appointments;
import org.lazaret.practice.diary.Purpose;
import org.lazaret.practice.diary.State;
import org.lazaret.practice.patients.AnimalId;
import org.lazaret.practice.premises.Opening;
import org.lazaret.practice.premises.Premises;
import org.lazaret.practice.premises.Special;

/// Who is still expected on a day that was made different.
class HoursTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);
    private static final List<Opening> MORNING = List.of(new Opening(DayOfWeek.MONDAY, LocalTime.of(9, 0),
        LocalTime.of(12, 0)));

    @Test void a_closed_day_strands_all_who_were_to_come() {
        assertThat(day(List.of()).strands(row("09:00"))).isTrue();
    }

    @Test void other_hours_strand_who_does_not_fit_in_them() {
        assertThat(day(MORNING).strands(row("11:45"))).isFalse();
        assertThat(day(MORNING).strands(row("11:50"))).isTrue();
        assertThat(day(MORNING).strands(row("23:50"))).isTrue();
    }

    @Test void on_a_day_like_others_an_emergency_outside_the_hours_is_nobody_to_be_moved() {
        assertThat(new Hours(MONDAY, premises(List.of())).strands(row("20:00"))).isFalse();
    }

    private static Hours day(List<Opening> hours) {
        return new Hours(MONDAY, premises(List.of(new Special(MONDAY, hours, "Training day"))));
    }

    /// Open from morning to evening on other Mondays.
    private static Premises premises(List<Special> days) {
        return new Premises(Optional.empty(), List.of(new Opening(DayOfWeek.MONDAY, LocalTime.of(8, 0),
            LocalTime.of(18, 0))), days, Optional.empty());
    }

    /// A quarter of an hour from then.
    private static Appointments.Row row(String time) {
        var starts = MONDAY.atTime(LocalTime.parse(time));
        return new Appointments.Row("day/2026-01-05", 1, starts, starts.toInstant(ZoneOffset.UTC), 15,
            new AccountId("anna"), Purpose.CONSULTATION, State.EXPECTED, new AnimalId("rex"), new ClientId("smith"));
    }
}
