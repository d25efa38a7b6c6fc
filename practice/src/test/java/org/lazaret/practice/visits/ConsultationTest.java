package org.lazaret.practice.visits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lazaret.core.book.CorruptBook;
import org.lazaret.core.book.Personal;
import org.lazaret.core.book.Story;
import org.lazaret.core.journal.AccountId;
import org.lazaret.practice.clients.ClientId;
import org.lazaret.practice.diary.Purpose;
import org.lazaret.practice.patients.AnimalId;
import org.lazaret.practice.visits.Consultation.Add;
import org.lazaret.practice.visits.Consultation.Added;
import org.lazaret.practice.visits.Consultation.Amend;
import org.lazaret.practice.visits.Consultation.Amended;
import org.lazaret.practice.visits.Consultation.Command;
import org.lazaret.practice.visits.Consultation.Event;
import org.lazaret.practice.visits.Consultation.NoSuchNote;
import org.lazaret.practice.visits.Consultation.NotInVisit;
import org.lazaret.practice.visits.Consultation.NotSigned;
import org.lazaret.practice.visits.Consultation.NotYours;
import org.lazaret.practice.visits.Consultation.NothingWritten;
import org.lazaret.practice.visits.Consultation.RateImpossible;
import org.lazaret.practice.visits.Consultation.Sign;
import org.lazaret.practice.visits.Consultation.Signed;
import org.lazaret.practice.visits.Consultation.SignedAlready;
import org.lazaret.practice.visits.Consultation.TemperatureImpossible;
import org.lazaret.practice.visits.Consultation.Write;
import org.lazaret.practice.visits.Consultation.Written;
import org.lazaret.practice.visits.Visit.Begun;

/// The law of a consultation, told as stories; Tom writes unless it says otherwise.
class ConsultationTest {
    private static final AccountId TOM = new AccountId("tom");
    private static final AccountId ANNA = new AccountId("anna");
    private static final AnimalId REX = new AnimalId("rex");
    private static final VisitId VISIT = new VisitId("2026-01-05-3");
    private static final ConsultationId OF_REX = new ConsultationId(VISIT, REX);
    private static final Note NOTE = said("Limps since Sunday.");
    private static final Note OTHER = said("Limps since Saturday.");
    private static final Personal LATER = new Personal("Owner rang: no better.");
    private static final Event FIRST = new Written(1, TOM, NOTE);

    @Test void a_note_is_written_and_signed_in_one_breath_or_in_two() {
        story().when(new Write(OF_REX, NOTE, true)).then(FIRST, new Signed(1));
        story().when(new Write(OF_REX, NOTE, false)).then(FIRST).when(new Sign(1)).then(new Signed(1));
    }

    @Test void two_people_who_write_at_once_make_two_notes() {
        story().given(FIRST).by(ANNA).when(new Write(OF_REX, OTHER, false)).then(new Written(2, ANNA, OTHER));
    }

    @Test void a_note_about_an_animal_that_is_not_in_the_visit_is_on_the_wrong_patient() {
        story().when(new Write(new ConsultationId(VISIT, new AnimalId("luna")), NOTE, false)).thenRefused(
            new NotInVisit());
    }

    @Test void a_note_has_something_in_it() {
        story().when(new Write(OF_REX, said(" "), false)).thenRefused(new NothingWritten());
        story().given(FIRST).when(new Amend(1, said(""))).thenRefused(new NothingWritten());
        story().given(FIRST, new Signed(1)).when(new Add(1, new Personal(""))).thenRefused(new NothingWritten());
    }

    @Test void what_was_measured_alone_is_a_note_too() {
        var measured = measured("38.5", "120");
        story().when(new Write(OF_REX, measured, false)).then(new Written(1, TOM, measured));
    }

    @Test void a_slip_of_the_hand_in_a_figure_is_found() {
        for (var degrees : List.of("19.9", "45.1"))
            story().when(new Write(OF_REX, measured(degrees, "120"), false)).thenRefused(
                new TemperatureImpossible(Temperature.of(degrees)));
        for (var degrees : List.of("20", "45.0")) {
            var note = measured(degrees, "120");
            story().when(new Write(OF_REX, note, false)).then(new Written(1, TOM, note));
        }
        for (var times : List.of("0", "1501"))
            story().when(new Write(OF_REX, measured("38.5", times), false)).thenRefused(
                new RateImpossible(PerMinute.of(times)));
        for (var times : List.of("1", "1500")) {
            var note = measured("38.5", times);
            story().given(FIRST).when(new Amend(1, note)).then(new Amended(1, 2, note));
        }
    }

    @Test void its_author_amends_a_note_until_it_is_signed() {
        story().given(FIRST).when(new Amend(1, OTHER)).then(new Amended(1, 2, OTHER)).when(new Amend(1, NOTE)).then(
            new Amended(1, 3, NOTE));
        story().given(FIRST, new Signed(1)).when(new Amend(1, OTHER)).thenRefused(new SignedAlready(1));
    }

    @Test void nobody_amends_or_signs_what_a_colleague_wrote() {
        story().given(FIRST).by(ANNA).when(new Amend(1, OTHER)).thenRefused(new NotYours(1));
        story().given(FIRST).by(ANNA).when(new Sign(1)).thenRefused(new NotYours(1));
    }

    @Test void a_note_is_signed_once() {
        story().given(FIRST, new Signed(1)).when(new Sign(1)).thenRefused(new SignedAlready(1));
    }

    @Test void anybody_adds_to_a_signed_note_and_nobody_to_one_that_is_not() {
        story().given(FIRST, new Signed(1)).by(ANNA).when(new Add(1, LATER)).then(new Added(1, 1, LATER)).when(
            new Add(1, LATER)).then(new Added(1, 2, LATER));
        story().given(FIRST).when(new Add(1, LATER)).thenRefused(new NotSigned(1));
    }

    @Test void a_note_that_is_not_there_is_not_changed() {
        for (var number : List.of(0L, 2L)) {
            story().given(FIRST).when(new Sign(number)).thenRefused(new NoSuchNote(number));
            story().given(FIRST).when(new Amend(number, OTHER)).thenRefused(new NoSuchNote(number));
            story().given(FIRST).when(new Add(number, LATER)).thenRefused(new NoSuchNote(number));
        }
    }

    @Test void lines_that_contradict_each_other_are_found() {
        for (var forged : List.of(new Written(3, TOM, NOTE), new Amended(1, 3, OTHER), new Amended(2, 2, OTHER),
            new Signed(2), new Added(1, 1, LATER)))
            assertThatThrownBy(() -> story().given(FIRST, forged)).isInstanceOf(CorruptBook.class);
        for (var forged : List.of(new Signed(1), new Amended(1, 2, OTHER), new Added(1, 2, LATER)))
            assertThatThrownBy(() -> story().given(FIRST, new Signed(1), forged)).isInstanceOf(CorruptBook.class);
    }

    @Test void a_consultation_is_named_by_visit_and_animal() {
        assertThat(OF_REX.book().about()).isEqualTo("consultation/2026-01-05-3-rex");
        assertThat(ConsultationId.in("consultation/2026-01-05-3-rex")).isEqualTo(OF_REX);
    }

    private static Story<Consultation, Command, Event> story() {
        var visit = Story.of(Visit.KIND.blank()).given(new Begun(new ClientId("smith"), new Guest(REX,
            Purpose.RECHECK, Optional.empty()), Optional.empty())).book();
        return Story.of(Consultation.KIND.blank()).with(VISIT.book(), visit);
    }

    private static Note said(String history) {
        return new Note(new Personal(history), new Personal(""), new Personal(""), new Personal(""), Vitals.NONE);
    }

    private static Note measured(String degrees, String pulse) {
        var nothing = new Personal("");
        return new Note(nothing, nothing, nothing, nothing, new Vitals(Optional.of(Temperature.of(degrees)),
            Optional.of(PerMinute.of(pulse)), Optional.empty(), Optional.of(Membranes.PALE)));
    }
}
