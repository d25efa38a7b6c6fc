package org.lazaret.practice.visits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lazaret.core.book.Personal;
import org.lazaret.core.book.Verdict;
import org.lazaret.core.journal.AccountId;
import org.lazaret.practice.Practised;
import org.lazaret.practice.clients.Client;
import org.lazaret.practice.clients.ClientId;
import org.lazaret.practice.diary.Appointments;
import org.lazaret.practice.diary.Day;
import org.lazaret.practice.diary.DayId;
import org.lazaret.practice.diary.Purpose;
import org.lazaret.practice.diary.Slot;
import org.lazaret.practice.diary.State;
import org.lazaret.practice.patients.Animal;
import org.lazaret.practice.patients.AnimalId;
import org.lazaret.practice.patients.Details;
import org.lazaret.practice.patients.Sex;
import org.lazaret.practice.patients.Species;

/// What happens to the board when someone who was expected is here, in a whole practice.
class ArrivalTest {
    private static final ClientId SMITH = new ClientId("smith");
    private static final AnimalId REX = new AnimalId("rex");
    private static final AnimalId LUNA = new AnimalId("luna");
    private static final AccountId ANNA = new AccountId("anna");
    private static final DayId MONDAY = new DayId(LocalDate.of(2026, 1, 5));
    private static final VisitId FIRST = VisitId.of(MONDAY, 1);

    private final Practised practice = new Practised();

    @BeforeEach void book_rex_and_luna() {
        var nothing = new Personal("");
        practice.told(SMITH.book(), new Client.Register(new org.lazaret.practice.clients.Details(
            new Personal("Smith"), nothing, nothing, nothing)));
        for (var animal : new AnimalId[]{REX, LUNA}) {
            practice.told(animal.book(), new Animal.Register(SMITH, new Details(new Personal(animal.name()),
                Species.DOG, nothing, Sex.MALE, Optional.empty(), nothing)));
            var from = LocalDateTime.parse(animal.equals(REX) ? "2026-01-05T09:10" : "2026-01-05T09:20");
            practice.told(MONDAY.book(), new Day.Agree(new Slot(from, 10, ANNA), animal, Purpose.NURSE));
        }
    }

    @Test void who_arrives_waits_on_the_board_from_the_same_moment() {
        arrive(1);
        assertThat(visit(FIRST).stage()).isEqualTo(Stage.WAITING);
        assertThat(visit(FIRST).with()).contains(ANNA);
        assertThat(practice.desk("tom").look(Visits.board())).hasSize(1);
        assertThat(practice.desk("tom").look(Visits.onBoard())).extracting(Visits.Animal::animal).containsExactly(REX);
        assertThat(practice.desk("tom").look(Steps.of(FIRST))).extracting(Steps.Row::what).containsExactly(
            Steps.What.BEGUN);
    }

    @Test void the_second_animal_of_an_owner_joins_the_first() {
        arrive(1);
        arrive(2);
        assertThat(visit(FIRST).animals()).extracting(Guest::animal).containsExactly(REX, LUNA);
        assertThat(practice.desk("tom").look(Visits.board())).hasSize(1);
    }

    @Test void the_second_animal_has_a_visit_of_its_own_when_the_first_is_at_the_till() {
        arrive(1);
        practice.told(FIRST.book(), new Visit.Move(Stage.WAITING, Stage.TO_PAY));
        arrive(2);
        assertThat(visit(FIRST).animals()).hasSize(1);
        assertThat(visit(VisitId.of(MONDAY, 2)).stage()).isEqualTo(Stage.WAITING);
    }

    @Test void an_arrival_by_mistake_is_expected_again_and_can_arrive_again() {
        arrive(1);
        practice.told(FIRST.book(), new Visit.TakeBack(REX));
        assertThat(state(1)).isEqualTo(State.EXPECTED);
        arrive(1);
        assertThat(state(1)).isEqualTo(State.ARRIVED);
        assertThat(visit(FIRST).has(REX)).isTrue();
    }

    @Test void who_comes_after_the_others_of_the_visit_went_home_has_a_new_one() {
        arrive(1);
        arrive(2);
        practice.told(FIRST.book(), new Visit.TakeBack(REX));
        practice.told(FIRST.book(), new Visit.Move(Stage.WAITING, Stage.DONE));
        arrive(1);
        assertThat(visit(FIRST).stage()).isEqualTo(Stage.DONE);
        assertThat(practice.desk("tom").look(Visits.of(REX))).singleElement().satisfies(row -> {
            assertThat(row.id()).isNotEqualTo(FIRST);
            assertThat(row.stage()).isEqualTo(Stage.WAITING);
        });
    }

    private void arrive(long number) {
        assertThat(practice.told(MONDAY.book(), new Day.Arrive(number))).isInstanceOf(Verdict.Written.class);
    }

    private Visit visit(VisitId visit) { return practice.desk("tom").read(visit.book()); }

    private State state(long number) {
        return practice.desk("tom").look(Appointments.of(MONDAY)).stream().filter(
            row -> row.number() == number).findFirst().orElseThrow().state();
    }
}
