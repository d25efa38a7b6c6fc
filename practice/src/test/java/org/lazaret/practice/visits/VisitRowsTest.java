package org.lazaret.practice.visits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.LocalDate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lazaret.core.book.Personal;
import org.lazaret.core.journal.AccountId;
import org.lazaret.core.journal.SubjectId;
import org.lazaret.core.site.Reasons;
import org.lazaret.core.site.Why;
import org.lazaret.practice.Tabled;
import org.lazaret.practice.clients.ClientId;
import org.lazaret.practice.diary.DayId;
import org.lazaret.practice.diary.Purpose;
import org.lazaret.practice.patients.AnimalId;
import org.lazaret.practice.visits.Consultation.Added;
import org.lazaret.practice.visits.Consultation.Amended;
import org.lazaret.practice.visits.Consultation.Signed;
import org.lazaret.practice.visits.Consultation.Written;
import org.lazaret.practice.visits.Guest.Appointment;
import org.lazaret.practice.visits.Visit.Begun;
import org.lazaret.practice.visits.Visit.Brought;
import org.lazaret.practice.visits.Visit.Moved;
import org.lazaret.practice.visits.Visit.SeenBy;
import org.lazaret.practice.visits.Visit.TakenBack;

/// The board and the notes, from the real tables.
class VisitRowsTest {
    private static final AccountId ANNA = new AccountId("anna");
    private static final ClientId SMITH = new ClientId("smith1");
    private static final AnimalId REX = new AnimalId("rex1");
    private static final AnimalId OTHER = new AnimalId("other2");
    private static final AnimalId LUNA = new AnimalId("luna1");
    private static final DayId MONDAY = new DayId(LocalDate.of(2026, 1, 5));
    private static final VisitId FIRST = VisitId.of(MONDAY, 1);
    private static final VisitId SECOND = VisitId.of(MONDAY, 2);
    private static final Guest REX_EXPECTED = new Guest(REX, Purpose.RECHECK, Optional.of(new Appointment(MONDAY, 1)));
    private static final Guest LUNA_TOO = new Guest(LUNA, Purpose.VACCINATION, Optional.empty());
    private static final Duration DAY = Duration.ofDays(1);

    private final Tabled tables = new Tabled().written(FIRST.book(), new Begun(SMITH, REX_EXPECTED,
        Optional.of(ANNA)));

    @Test void the_board_shows_where_each_visit_is_and_since_when() {
        tables.at(Tabled.NINE.plusSeconds(60)).written(SECOND.book(), new Begun(new ClientId("jones1"), LUNA_TOO,
            Optional.empty()));
        tables.at(Tabled.NINE.plusSeconds(120)).written(FIRST.book(), new Moved(Stage.WAITING, Stage.CONSULTING,
            Optional.of(ANNA)));

        assertThat(tables.look(Visits.board())).containsExactly(
            new Visits.Row("visit/2026-01-05-2", new ClientId("jones1"), Stage.WAITING, Tabled.NINE.plusSeconds(60),
                Tabled.NINE.plusSeconds(60), Tabled.TOM, Optional.empty()),
            new Visits.Row("visit/2026-01-05-1", SMITH, Stage.CONSULTING, Tabled.NINE, Tabled.NINE.plusSeconds(120),
                Tabled.TOM, Optional.of(ANNA)));
        assertThat(tables.look(Visits.onBoard())).containsExactly(
            new Visits.Animal("visit/2026-01-05-1", 1, REX, Purpose.RECHECK, Optional.of(MONDAY.day()),
                1, Optional.empty()),
            new Visits.Animal("visit/2026-01-05-2", 1, LUNA, Purpose.VACCINATION, Optional.empty(), 0,
                Optional.empty()));
    }

    @Test void only_the_latest_that_went_home_stay_on_the_board() {
        for (var number = 3; number < 17; number++)
            tables.at(Tabled.NINE.plusSeconds(number)).written(VisitId.of(MONDAY, number).book(),
                new Begun(SMITH, LUNA_TOO, Optional.empty()), new Moved(Stage.WAITING, Stage.DONE, Optional.empty()));
        assertThat(tables.look(Visits.board())).extracting(Visits.Row::book).hasSize(13).contains(
            "visit/2026-01-05-1", "visit/2026-01-05-16", "visit/2026-01-05-5").doesNotContain("visit/2026-01-05-4");
        assertThat(tables.look(Visits.onBoard())).hasSize(13);
    }

    @Test void who_was_taken_back_is_not_on_the_board() {
        tables.written(FIRST.book(), new Brought(LUNA_TOO), new TakenBack(REX_EXPECTED));
        assertThat(tables.look(Visits.animals(FIRST))).extracting(Visits.Animal::animal).containsExactly(LUNA);
        tables.written(FIRST.book(), new TakenBack(LUNA_TOO));
        assertThat(tables.look(Visits.board())).isEmpty();
        assertThat(tables.look(Visits.of(FIRST))).isEmpty();
    }

    @Test void every_step_is_told_with_its_time_and_person() {
        tables.at(Tabled.NINE.plusSeconds(5)).written(FIRST.book(), new SeenBy(Tabled.TOM),
            new Moved(Stage.WAITING, Stage.ADMITTED, Optional.of(Tabled.TOM)));
        assertThat(tables.look(Steps.of(FIRST))).containsExactly(
            new Steps.Row("visit/2026-01-05-1", 1, Tabled.NINE, Tabled.TOM, Steps.What.BEGUN, Optional.of(REX),
                Optional.empty(), Optional.of(ANNA)),
            new Steps.Row("visit/2026-01-05-1", 2, Tabled.NINE.plusSeconds(5), Tabled.TOM, Steps.What.SEEN_BY,
                Optional.empty(), Optional.empty(), Optional.of(Tabled.TOM)),
            new Steps.Row("visit/2026-01-05-1", 3, Tabled.NINE.plusSeconds(5), Tabled.TOM, Steps.What.MOVED,
                Optional.empty(), Optional.of(Stage.ADMITTED), Optional.of(Tabled.TOM)));
    }

    @Test void a_visit_explains_reading_about_its_animals_and_their_owner_until_a_day_after() {
        tables.written(FIRST.book(), new Brought(LUNA_TOO));
        for (var whom : List.of(REX.subject(), LUNA.subject(), SMITH.subject()))
            assertThat(why(whom, Tabled.NINE.plus(DAY.multipliedBy(30)))).contains(
                new Why("visit", "visit/2026-01-05-1"));
        tables.written(FIRST.book(), new Moved(Stage.WAITING, Stage.DONE, Optional.of(ANNA)));
        assertThat(why(REX.subject(), Tabled.NINE.plus(DAY))).isPresent();
        assertThat(why(new AnimalId("other1").subject(), Tabled.NINE)).isEmpty();
        tables.written(FIRST.book(), new Brought(new Guest(OTHER, Purpose.NURSE, Optional.empty())));
        for (var whom : List.of(REX.subject(), LUNA.subject(), SMITH.subject(), OTHER.subject())) {
            assertThat(why(whom, Tabled.NINE.plus(DAY))).as(whom.name()).isPresent();
            assertThat(why(whom, Tabled.NINE.plus(DAY).plusSeconds(1))).as(whom.name()).isEmpty();
        }
        tables.written(FIRST.book(), new Moved(Stage.DONE, Stage.WAITING, Optional.of(ANNA)));
        for (var whom : List.of(REX.subject(), LUNA.subject(), SMITH.subject(), OTHER.subject()))
            assertThat(why(whom, Tabled.NINE.plus(DAY.multipliedBy(30)))).as(whom.name()).isPresent();
    }

    @Test void of_several_visits_the_one_under_way_explains() {
        tables.at(Tabled.NINE.plusSeconds(9)).written(VisitId.of(MONDAY, 3).book(), new Begun(SMITH, LUNA_TOO,
            Optional.empty()), new Moved(Stage.WAITING, Stage.DONE, Optional.empty())).at(
                Tabled.NINE.plusSeconds(10)).written(VisitId.of(MONDAY, 4).book(),
                    new Begun(SMITH, REX_EXPECTED,
                        Optional.empty()),
                    new Moved(Stage.WAITING, Stage.DONE, Optional.empty()));
        for (var whom : List.of(REX.subject(), SMITH.subject()))
            assertThat(why(whom, Tabled.NINE.plusSeconds(11))).contains(new Why("visit", "visit/2026-01-05-1"));
    }

    private Optional<Why> why(SubjectId whom, Instant at) {
        return Optional.ofNullable(new Reasons(List.of(Visits.REASON)).why(List.of(whom), at, tables).get(whom));
    }

    @Test void a_note_reads_as_its_latest_version_and_the_older_ones_are_kept() {
        var consultation = new ConsultationId(FIRST, REX);
        tables.written(consultation.book(), new Written(1, Tabled.TOM, said("Limps.")));
        tables.at(Tabled.NINE.plusSeconds(9)).written(consultation.book(), new Amended(1, 2, said("Limps, left fore.")),
            new Signed(1), new Written(2, Tabled.TOM, said("Ate.")), new Added(1, 1, new Personal("Better.")));

        var notes = tables.look(Notes.of(REX, 9));
        assertThat(notes).extracting(note -> note.history().text()).containsExactly("Ate.", "Limps, left fore.");
        assertThat(notes.getLast().written()).isEqualTo(Tabled.NINE);
        assertThat(notes.getLast().signed()).contains(Tabled.NINE.plusSeconds(9));
        assertThat(notes.getLast().note()).isEqualTo(said("Limps, left fore."));
        assertThat(notes.getFirst().signed()).isEmpty();
        assertThat(tables.look(Notes.versions(consultation, 1))).extracting(
            note -> note.history().text()).containsExactly("Limps.", "Limps, left fore.");
        assertThat(tables.look(Addenda.of(REX))).extracting(row -> row.text().text()).containsExactly("Better.");
        assertThat(tables.look(Notes.gists(REX, 9))).extracting(gist -> gist.gist().text(), Notes.Gist::written,
            Notes.Gist::signed).containsExactly(
                tuple("Sprain? · Ate.", Tabled.NINE.plusSeconds(9), Optional.empty()),
                tuple("Sprain? · Limps, left fore.", Tabled.NINE, Optional.of(Tabled.NINE.plusSeconds(9))));
        assertThat(tables.look(Notes.gists(REX, 1))).hasSize(1);
    }

    @Test void when_an_animal_is_erased_its_notes_are_gone_and_the_board_keeps_its_place() {
        var consultation = new ConsultationId(FIRST, REX);
        tables.written(consultation.book(), new Written(1, Tabled.TOM, said("Limps.")), new Signed(1),
            new Added(1, 1, new Personal("Better."))).erased(REX.subject());
        assertThat(tables.look(Notes.of(REX, 9))).isEmpty();
        assertThat(tables.look(Notes.gists(REX, 9))).isEmpty();
        assertThat(tables.look(Notes.versions(consultation, 1))).isEmpty();
        assertThat(tables.look(Addenda.of(REX))).isEmpty();
        assertThat(tables.look(Visits.animals(FIRST))).hasSize(1);
    }

    private static Note said(String history) {
        return new Note(new Personal(history), new Personal(""), new Personal("Sprain?"), new Personal(""),
            new Vitals(Optional.of(new Temperature(385)), Optional.of(new PerMinute(90)), Optional.empty(),
                Optional.of(Membranes.PINK)));
    }
}
