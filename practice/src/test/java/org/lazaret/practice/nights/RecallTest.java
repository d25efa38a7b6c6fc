package org.lazaret.practice.nights;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.lazaret.group.cover.Reported;
import org.lazaret.group.cover.Report;
import org.lazaret.group.cover.Orders;
import org.lazaret.group.cover.Hatches;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lazaret.core.book.Personal;
import org.lazaret.core.journal.SiteId;
import org.lazaret.core.journal.SubjectId;
import org.lazaret.core.site.Reasons;
import org.lazaret.group.cover.Cover;
import org.lazaret.group.cover.Givens.State;
import org.lazaret.practice.clients.Client;
import org.lazaret.practice.patients.Animal;

/// What comes home of the night, and what is recalled when somebody is erased, also long after the cover ended.
class RecallTest extends CoveredPractice {
    private List<String> ordered() {
        var recall = new Recall(new Marks(seed(9)));
        while (recall.step(practice.desk("site"))) practice.settle();
        return practice.addressed("cover.erasure-ordered", Cover.ErasureOrdered.class).stream().flatMap(
            event -> event.orders().stream()).map(order -> order.whom() + " " + order.cover()).toList();
    }

    @Test void who_is_erased_is_ordered_to_be_erased_wherever_they_were_covered_also_long_after() {
        assertThat(ordered()).isEmpty();
        var rex = given(REX).getFirst().cover();
        told(Cover.BOOK, new Cover.End());
        handOver();
        told(Cover.BOOK, new Cover.Hear(OWL, List.of(rex)));
        assertStates(REX, State.DESTROYED);
        erase(ANN.subject());
        assertThat(ordered()).containsExactly("OWNER " + rex);
        erase(REX.subject());
        assertThat(ordered()).as("each once").containsExactly("OWNER " + rex, "ANIMAL " + rex);
        assertThat(practice.desk("site").look(Orders.unconfirmed())).extracting(Orders.Count::count).containsExactly(
            2L);
    }

    @Test void only_the_site_that_was_ordered_confirms_and_not_by_destroying_a_summary() {
        var rex = given(REX).getFirst().cover();
        erase(REX.subject());
        handOver();
        ordered();
        var order = practice.addressed("cover.erasure-ordered", Cover.ErasureOrdered.class).getFirst().orders();
        told(Cover.BOOK, new Cover.Hear(OWL, List.of(rex)));
        told(Cover.BOOK, new Cover.Hear(new SiteId("stranger"), List.of(order.getFirst().name())));
        assertThat(practice.desk("site").look(Orders.unconfirmed())).hasSize(1);
        told(Cover.BOOK, new Cover.Hear(OWL, List.of(order.getFirst().name())));
        assertThat(practice.desk("site").look(Orders.unconfirmed())).isEmpty();
    }

    @Test void what_was_told_of_whom_is_erased_dies_with_the_hatch_it_came_through() {
        told(Hatches.BOOK, new Hatches.Heed(OWL));
        erase(REX.subject());
        ordered();
        assertThat(practice.desk("site").read(Hatches.BOOK).owed()).extracting(Hatches.Owed::to).containsExactly(OWL);
    }

    @Test void an_order_waits_while_the_disk_is_full() {
        erase(REX.subject());
        practice.fill();
        assertThat(ordered()).isEmpty();
        practice.free();
        assertThat(ordered()).hasSize(1);
    }

    private static Report report(long number, String plan) {
        return new Report("rex", "r1", number, Instant.parse("2026-01-05T02:00:00Z"), List.of(new Report.Line(
            Report.Topic.PLAN, Instant.parse("2026-01-05T02:30:00Z"), new Personal("Tom Price (7654321)"),
            new Personal(plan))));
    }

    private List<String> history() {
        var desk = practice.desk("tom");
        return new SeenElsewhere().of(REX, 30, desk::look).stream().map(
            line -> line.what() + " " + ((Personal) line.parts().get(1)).text()).toList();
    }

    @Test void what_was_seen_at_night_stands_once_in_the_history_also_of_who_is_dead_or_another_clients_by_then() {
        told(REX.book(), new Animal.Die(LocalDate.of(2026, 1, 5)));
        told(Reported.of(REX.subject(), "r1"), new Reported.Hear(OWL, report(5, "Rest")));
        told(REX.book(), new Animal.ChangeOwner(BEA));
        told(Reported.of(REX.subject(), "r1"), new Reported.Hear(OWL, report(6, "Rest, and ring")));
        assertThat(history()).containsExactly("SEEN_BY Rest, and ring");
        told(ANN.book(), new Client.MergeInto(ANN, BEA));
        assertThat(history()).hasSize(1);
        erase(REX.subject());
        assertThat(history()).as("it dies with the animal").isEmpty();
    }

    @Test void the_board_counts_animals_of_whom_nobody_has_read_and_the_night_explains_why_someone_reads() {
        var board = new SeenLastNight();
        var desk = practice.desk("tom");
        assertThat(board.of(desk::look)).isEmpty();
        told(Reported.of(REX.subject(), "r1"), new Reported.Hear(OWL, report(5, "Rest")));
        told(Reported.of(REX.subject(), "r2"), new Reported.Hear(OWL, report(6, "Ring")));
        assertThat(board.of(desk::look).orElseThrow().parts()).containsExactly(1L);
        told(Reported.of(TOM.subject(), "r3"), new Reported.Hear(OWL, report(7, "Ring")));
        assertThat(board.of(desk::look).orElseThrow().parts()).containsExactly(2L);
        told(Reported.of(TOM.subject(), "r3"), new Reported.Read(7));
        assertThat(board.of(desk::look).orElseThrow().parts()).containsExactly(1L);
        var nine = Instant.parse("2026-01-05T09:00:00Z");
        assertThat(explained(nine)).containsExactlyInAnyOrder("rex", "ann", "tom", "bea");
        assertThat(explained(nine.plus(Duration.ofDays(2)))).as("what is unread").containsExactlyInAnyOrder("rex",
            "ann");
    }

    private List<String> explained(Instant at) {
        var whom = List.of(REX.subject(), TOM.subject(), ANN.subject(), BEA.subject(), new SubjectId("nobody"));
        var reasons = new Reasons(List.of(SeenElsewhere.REASON));
        return reasons.why(whom, at, practice.desk("tom")::look).keySet().stream().map(SubjectId::name).toList();
    }
}
