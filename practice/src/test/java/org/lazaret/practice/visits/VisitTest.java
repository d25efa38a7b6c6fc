package org.lazaret.practice.visits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lazaret.core.book.CorruptBook;
import org.lazaret.core.book.Personal;
import org.lazaret.core.book.Story;
import org.lazaret.core.journal.AccountId;
import org.lazaret.practice.clients.ClientId;
import org.lazaret.practice.diary.DayId;
import org.lazaret.practice.diary.Purpose;
import org.lazaret.practice.patients.Animal;
import org.lazaret.practice.patients.AnimalId;
import org.lazaret.practice.patients.Details;
import org.lazaret.practice.patients.Sex;
import org.lazaret.practice.patients.Species;
import org.lazaret.practice.visits.Guest.Appointment;
import org.lazaret.practice.visits.Visit.AnimalUnknown;
import org.lazaret.practice.visits.Visit.Arrive;
import org.lazaret.practice.visits.Visit.Begin;
import org.lazaret.practice.visits.Visit.Begun;
import org.lazaret.practice.visits.Visit.BegunAlready;
import org.lazaret.practice.visits.Visit.Bring;
import org.lazaret.practice.visits.Visit.Brought;
import org.lazaret.practice.visits.Visit.Command;
import org.lazaret.practice.visits.Visit.ElsewhereNow;
import org.lazaret.practice.visits.Visit.Event;
import org.lazaret.practice.visits.Visit.HereAlready;
import org.lazaret.practice.visits.Visit.Move;
import org.lazaret.practice.visits.Visit.Moved;
import org.lazaret.practice.visits.Visit.NobodyHere;
import org.lazaret.practice.visits.Visit.NotHere;
import org.lazaret.practice.visits.Visit.NotWaiting;
import org.lazaret.practice.visits.Visit.OtherOwner;
import org.lazaret.practice.visits.Visit.Over;
import org.lazaret.practice.visits.Visit.See;
import org.lazaret.practice.visits.Visit.SeenBy;
import org.lazaret.practice.visits.Visit.TakeBack;
import org.lazaret.practice.visits.Visit.TakenBack;

/// The law of a visit, told as stories; Tom is at the desk.
class VisitTest {
    private static final AnimalId REX = new AnimalId("rex");
    private static final AnimalId LUNA = new AnimalId("luna");
    private static final AnimalId STRANGER = new AnimalId("stranger");
    private static final ClientId SMITH = new ClientId("smith");
    private static final ClientId JONES = new ClientId("jones");
    private static final AccountId TOM = new AccountId("tom");
    private static final AccountId ANNA = new AccountId("anna");
    private static final DayId MONDAY = new DayId(LocalDate.of(2026, 1, 5));
    private static final Guest WALKS_IN = new Guest(REX, Purpose.RECHECK, Optional.empty());
    private static final Guest LUNA_TOO = new Guest(LUNA, Purpose.VACCINATION, Optional.empty());
    private static final Guest EXPECTED = new Guest(REX, Purpose.NURSE, Optional.of(new Appointment(MONDAY, 3)));
    private static final Event REX_IS_HERE = new Begun(SMITH, EXPECTED, Optional.of(ANNA));
    private static final Event CALLED_IN = new Moved(Stage.WAITING, Stage.CONSULTING, Optional.of(ANNA));

    @Test void someone_walks_in_with_an_animal_that_is_known() {
        visit().when(new Begin(REX, Purpose.RECHECK)).then(new Begun(SMITH, WALKS_IN, Optional.empty()));
        visit().when(new Begin(new AnimalId("nobody"), Purpose.RECHECK)).thenRefused(new AnimalUnknown());
    }

    @Test void a_visit_begins_once() {
        rexIsHere().when(new Begin(LUNA, Purpose.RECHECK)).thenRefused(new BegunAlready());
    }

    @Test void who_was_expected_waits_for_the_vet_of_the_appointment() {
        visit().when(new Arrive(EXPECTED, SMITH, ANNA)).then(REX_IS_HERE);
        var luna = new Guest(LUNA, Purpose.NURSE, Optional.of(new Appointment(MONDAY, 4)));
        rexIsHere().when(new Arrive(luna, SMITH, TOM)).then(new Brought(luna));
    }

    @Test void an_owner_brings_several_animals_and_each_once() {
        rexIsHere().when(new Bring(LUNA, Purpose.VACCINATION)).then(new Brought(LUNA_TOO)).when(
            new Bring(LUNA, Purpose.VACCINATION)).thenRefused(new HereAlready());
        rexIsHere().when(new Bring(new AnimalId("nobody"), Purpose.NURSE)).thenRefused(new AnimalUnknown());
    }

    @Test void a_litter_mate_of_another_owner_has_a_visit_of_its_own() {
        rexIsHere().when(new Bring(STRANGER, Purpose.NURSE)).thenRefused(new OtherOwner());
    }

    @Test void a_visit_goes_on_from_stage_to_stage() {
        var story = rexIsHere();
        for (var stage = Stage.WAITING; stage != Stage.DONE; stage = stage.next())
            story.when(new Move(stage, stage.next())).then(new Moved(stage, stage.next(), Optional.of(ANNA)));
        assertThat(story.book().isOpen()).isFalse();
    }

    @Test void a_visit_goes_from_each_stage_to_each_other_also_backwards() {
        for (var from : Stage.values()) for (var to : Stage.values()) {
            var story = rexIsHere();
            if (from != Stage.WAITING) story.given(new Moved(Stage.WAITING, from, Optional.of(ANNA)));
            if (from == to) story.when(new Move(from, to)).thenRefused(new ElsewhereNow(from));
            else story.when(new Move(from, to)).then(new Moved(from, to, Optional.of(ANNA)));
        }
    }

    @Test void of_two_who_press_at_once_the_second_hears_where_it_is_now() {
        rexIsHere().given(CALLED_IN).when(new Move(Stage.WAITING, Stage.CONSULTING)).thenRefused(
            new ElsewhereNow(Stage.CONSULTING));
    }

    @Test void whoever_calls_in_someone_who_walked_in_sees_them() {
        visit().given(new Begun(SMITH, WALKS_IN, Optional.empty())).when(
            new Move(Stage.WAITING, Stage.ADMITTED)).then(
                new Moved(Stage.WAITING, Stage.ADMITTED, Optional.empty())).when(
                    new Move(Stage.ADMITTED, Stage.CONSULTING)).then(
                        new Moved(Stage.ADMITTED, Stage.CONSULTING, Optional.of(TOM)));
    }

    @Test void a_colleague_takes_over() {
        rexIsHere().when(new See(TOM)).then(new SeenBy(TOM)).when(new See(TOM)).then();
    }

    @Test void an_arrival_by_mistake_is_taken_back_while_they_would_wait() {
        rexIsHere().when(new TakeBack(REX)).then(new TakenBack(EXPECTED));
        rexIsHere().when(new TakeBack(LUNA)).thenRefused(new NotHere());
        rexIsHere().given(CALLED_IN).when(new TakeBack(REX)).thenRefused(new NotWaiting(Stage.CONSULTING));
    }

    @Test void a_visit_without_animals_is_no_visit_until_one_comes_again() {
        var empty = rexIsHere().given(new TakenBack(EXPECTED));
        assertThat(empty.book().isOpen()).isFalse();
        for (var command : List.of(new Bring(LUNA, Purpose.NURSE), new See(TOM), new TakeBack(REX),
            new Move(Stage.WAITING, Stage.CONSULTING))) empty.when(command).thenRefused(new NobodyHere());
        empty.when(new Arrive(EXPECTED, SMITH, ANNA)).then(REX_IS_HERE);
    }

    @Test void what_is_over_is_moved_back_before_it_is_changed() {
        var over = rexIsHere().given(new Moved(Stage.WAITING, Stage.DONE, Optional.of(ANNA)));
        over.when(new Bring(LUNA, Purpose.NURSE)).thenRefused(new Over());
        over.when(new See(TOM)).thenRefused(new Over());
    }

    @Test void lines_that_contradict_each_other_are_found() {
        for (var forged : List.of(REX_IS_HERE, new TakenBack(LUNA_TOO),
            new Moved(Stage.TO_PAY, Stage.DONE, Optional.empty())))
            assertThatThrownBy(() -> rexIsHere().given(forged)).isInstanceOf(CorruptBook.class);
        assertThatThrownBy(() -> visit().given(new Brought(LUNA_TOO))).isInstanceOf(CorruptBook.class);
    }

    private static Story<Visit, Command, Event> rexIsHere() { return visit().given(REX_IS_HERE); }

    private static Story<Visit, Command, Event> visit() {
        return Story.of(Visit.KIND.blank()).with(REX.book(), animal(SMITH)).with(LUNA.book(), animal(SMITH)).with(
            STRANGER.book(), animal(JONES));
    }

    private static Animal animal(ClientId owner) {
        return Story.of(Animal.KIND.blank()).given(new Animal.Registered(owner, new Details(new Personal("Rex"),
            Species.DOG, new Personal(""), Sex.MALE, Optional.empty(), new Personal("")))).book();
    }
}
