package org.lazaret.practice.diary.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lazaret.core.book.Refusal;
import org.lazaret.pages.Page;
import org.lazaret.pages.Words;
import org.lazaret.pages.Pen;
import org.lazaret.practice.diary.Appointments;
import org.lazaret.practice.diary.State;
import org.lazaret.practice.pages.Choice;
import org.lazaret.practice.pages.ChoicePage;
import org.lazaret.practice.patients.Animals;

/// One day: who comes when, and a form to agree on one more.
///
/// @param patients those whom its appointments name and who were not erased
public record DiaryPage(LocalDate day, List<Appointments.Row> appointments, List<Animals.Row> patients,
    ChoicePage choice, Optional<Refusal> refusal) implements Page {
    @Override public String title(Words words) { return "Diary"; }

    @Override public String path() { return "/diary/" + day; }

    public Choice choose(Pen pen) { return new Choice(choice, pen); }

    /// Who comes, e.g. `Rex, dog`.
    public String who(Appointments.Row appointment, Pen pen) {
        return patients.stream().filter(row -> row.id().equals(appointment.animal())).findFirst().map(
            row -> pen.open(row.name()) + ", " + pen.word(row.species())).orElse("erased");
    }

    public boolean expected(Appointments.Row appointment) {
        return appointment.state() == State.EXPECTED;
    }
}
