package org.lazaret.practice.nights;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lazaret.core.journal.SiteId;
import org.lazaret.group.cover.Cover;
import org.lazaret.group.cover.Givens;
import org.lazaret.group.cover.Givens.State;
import org.lazaret.group.cover.Hatch;
import org.lazaret.group.zones.Key;
import org.lazaret.practice.clients.Client;
import org.lazaret.practice.patients.Animal;
import org.lazaret.practice.patients.AnimalId;
import org.lazaret.practice.patients.Weight;

/// What a practice that is covered at night counts as told, as renewed, and as over.
class HandoverTest extends CoveredPractice {
    @Test void every_living_animal_is_told_once_and_again_only_when_something_changed() {
        assertStates(REX, State.GIVEN);
        assertStates(TOM, State.GIVEN);
        var before = given(REX).getFirst();
        touch(REX.subject());
        handOver();
        assertThat(given(REX)).containsExactly(before);
        told(REX.book(), new Animal.Weigh(new Weight(24_500)));
        handOver();
        var after = given(REX).getFirst();
        assertThat(after.mark()).isNotEqualTo(before.mark());
        assertThat(after.cover()).as("it is the same cover").isEqualTo(before.cover());
    }

    @Test void a_new_start_tells_nothing_twice() {
        var before = given(REX);
        handover = handover();
        handOver();
        assertThat(given(REX)).isEqualTo(before);
    }

    @Test void who_dies_is_covered_no_more_and_who_lives_after_all_is_covered_anew() {
        told(REX.book(), new Animal.Die(LocalDate.of(2026, 1, 5)));
        handOver();
        assertStates(REX, State.ENDED);
        told(REX.book(), new Animal.WithdrawDeath());
        handOver();
        assertStates(REX, State.ENDED, State.GIVEN);
        assertThat(given(REX)).extracting(Givens.Row::cover).doesNotHaveDuplicates();
    }

    @Test void with_another_owner_it_is_another_cover() {
        told(REX.book(), new Animal.ChangeOwner(BEA));
        handOver();
        assertStates(REX, State.ENDED, State.GIVEN);
        assertThat(given(REX)).extracting(Givens.Row::owner).containsExactly("ann", "bea");
    }

    @Test void what_named_a_client_who_is_erased_or_moved_away_is_over_and_nothing_else() {
        erase(ANN.subject());
        handOver();
        assertStates(REX, State.ENDED);
        assertStates(TOM, State.GIVEN);
        told(BEA.book(), new Client.MoveAway());
        handOver();
        assertStates(TOM, State.ENDED);
    }

    @Test void what_named_an_animal_that_is_erased_is_over() {
        erase(REX.subject());
        handOver();
        assertStates(REX, State.ENDED);
    }

    @Test void only_who_kept_it_can_say_that_it_is_destroyed() {
        erase(ANN.subject());
        handOver();
        var cover = given(REX).getFirst().cover();
        told(Cover.BOOK, new Cover.Hear(new SiteId("stranger"), List.of(cover)));
        assertStates(REX, State.ENDED);
        told(Cover.BOOK, new Cover.Hear(OWL, List.of(cover, given(TOM).getFirst().cover())));
        assertStates(REX, State.DESTROYED);
        assertStates(TOM, State.GIVEN);
    }

    @Test void a_new_hatch_is_used_though_there_is_nothing_to_tell_and_everything_is_told_anew_if_the_last_is_shut() {
        told(Cover.BOOK, new Cover.See(OWL, new Hatch(2, Key.ofBox(seed(8)), 1)));
        handOver();
        assertThat(practice.desk("site").read(Cover.BOOK).used()).isEqualTo(2);
        long before = care;
        var mark = given(REX).getFirst().mark();
        told(Cover.BOOK, new Cover.See(OWL, new Hatch(4, Key.ofBox(seed(6)), 3)));
        assertThat(handover.step(practice.desk("site"), ++care, Instant.EPOCH)).isTrue();
        practice.settle();
        assertThat(given(REX)).extracting(Givens.Row::mark).as("nothing counts as told").containsExactly("");
        handOver();
        assertThat(given(REX)).extracting(Givens.Row::mark).containsExactly(mark);
        assertThat(practice.desk("site").read(Cover.BOOK).used()).isEqualTo(4);
        assertThat(practice.desk("site").read(Cover.BOOK).upTo()).as("it began anew").isGreaterThan(before);
        assertStates(REX, State.GIVEN);
    }

    @Test void what_changes_while_the_disk_is_full_is_told_when_there_is_room_again() {
        var many = IntStream.range(0, 30).mapToObj(number -> new AnimalId("pup-" + number)).toList();
        many.forEach(pup -> animal(pup, ANN));
        practice.fill();
        assertThat(handover.step(practice.desk("site"), ++care, Instant.EPOCH)).as("it waits").isFalse();
        practice.free();
        handOver();
        many.forEach(pup -> assertStates(pup, State.GIVEN));
        assertStates(REX, State.GIVEN);
    }

    @Test void who_ends_the_cover_is_owed_everything_and_who_asks_again_begins_anew() {
        told(Cover.BOOK, new Cover.End());
        handOver();
        assertStates(REX, State.ENDED);
        told(Cover.BOOK, new Cover.Name(OWL));
        told(Cover.BOOK, new Cover.See(OWL, new Hatch(1, Key.ofBox(seed(7)), 1)));
        handOver();
        assertStates(REX, State.ENDED, State.GIVEN);
        assertStates(TOM, State.ENDED, State.GIVEN);
    }
}
