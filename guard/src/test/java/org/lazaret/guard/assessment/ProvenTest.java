package org.lazaret.guard.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lazaret.core.journal.AccountId;
import org.lazaret.core.journal.Head;
import org.lazaret.core.journal.Journal;

/// What an answer proves, and how it is found out when the journals are not what they were.
class ProvenTest {
    private static final Principal TOM = new Principal.Account(new AccountId("tom"));
    private static final int READS = 300;

    private final Clinic hill = filled(READS);

    private static Clinic filled(int reads) {
        var clinic = new Clinic("hill-street");
        for (int each = 0; each < reads; each++) clinic.reads(each % 3 == 0 ? "tom" : "eve", "/a/" + each, "s" + each);
        return clinic.tidies();
    }

    @Test void each_read_is_proven_to_whoever_has_the_checkpoint_and_by_no_other_entry() {
        var source = hill.source();
        var entries = entries(hill.journal("access"));
        var proven = asked(source).findings().getFirst().readings().stream().filter(
            reading -> source.proof(reading).isPresent()).toList();

        assertThat(proven).hasSizeGreaterThan(80);
        for (var reading : proven) {
            var proof = source.proof(reading).orElseThrow();
            var entry = entries.get((int) reading.position());
            assertThat(Plain.proves(proof.bytes(), entry)).isTrue();
            assertThat(proof.proves(entry, hill.key("access"))).contains(hill.signed().head());
            assertThat(Plain.proves(proof.bytes(), entries.get((int) reading.position() + 1))).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 37, 128, 255, 256, 299}) void the_root_is_that_of_the_entries_wherever_it_begins(
        int from) {
        var span = new Suspect(TOM, Clinic.NINE.plusSeconds(from + 2), Instant.MAX);
        var coverage = Assessing.of(new Question(List.of(span), List.of()), List.of(hill.source())).coverage();

        assertThat(coverage.getFirst().from()).isEqualTo(from);
        assertThat(coverage.getFirst().root().bytes()).isEqualTo(Plain.root(entries(hill.journal("access"))));
        assertThat(coverage.getFirst().whole()).isTrue();
    }

    @Test void what_no_checkpoint_covers_yet_is_counted_and_has_no_proof() {
        hill.reads("tom", "/last", "last");
        var signed = hill.signed().head().size();

        var answer = asked(hill.source());

        assertThat(answer.coverage().getFirst().doubts()).containsExactly(new Doubt.Unsigned(READS + 1 - signed));
        assertThat(answer.whole()).isTrue();
        var last = answer.findings().getFirst().readings().getLast();
        assertThat(last.whom().getFirst().name()).isEqualTo("last");
        assertThat(hill.source().proof(last)).isEmpty();
    }

    @Test void a_journal_that_is_cut_is_found_out_by_whoever_has_seen_more() {
        var cut = access(100, position -> position);
        var seen = new Head(cut.origin(), READS, hill.journal("access").root(READS));

        assertThat(doubts(hill.source().access(cut))).contains(new Doubt.Missing(hill.signed().head(), 100));
        assertThat(doubts(hill.closed().access(cut).known(List.of(seen)))).contains(new Doubt.Missing(seen, 100));
        assertThat(doubts(hill.closed().access(cut))).as("nobody has seen more").containsExactly(
            new Doubt.Unsigned(100));
    }

    @Test void an_entry_that_another_is_put_in_place_of_is_found_out() {
        var swapped = access(READS, position -> position == 150 ? 151 : position);

        assertThat(asked(hill.source().access(swapped)).whole()).isFalse();
        assertThat(doubts(hill.source().access(swapped))).hasSize(2).allMatch(Doubt.Rewritten.class::isInstance);
    }

    @Test void a_journal_written_anew_without_one_read_is_found_out() {
        var anew = new Clinic("hill-street");
        for (int each = 0; each < READS + 1; each++)
            if (each != 150) anew.reads(each % 3 == 0 ? "tom" : "eve", "/a/" + each, "s" + each);

        var doubts = doubts(anew.tidies().source().known(List.of(hill.signed().head())));

        assertThat(doubts).contains(new Doubt.Rewritten(hill.signed().head()));
        assertThat(doubts(anew.source())).as("alone it is sound").allMatch(Doubt.Unsigned.class::isInstance);
    }

    @Test void damage_is_told_with_the_entry_from_which_on_nothing_was_looked_at() {
        hill.disk().rot("hill-street/access/tile/entries/000", 20_000, 4);

        var answer = asked(hill.source());

        assertThat(answer.whole()).isFalse();
        assertThat(answer.coverage().getFirst().doubts()).anyMatch(Doubt.Broken.class::isInstance);
        assertThat(answer.findings().getFirst().readings()).hasSizeLessThan(READS / 3);
    }

    @Test void times_that_fall_are_told() {
        var turned = access(READS, position -> position == 40 ? 30 : position);

        assertThat(doubts(hill.source().access(turned))).contains(new Doubt.Backwards(40));
    }

    private Journal access(long size, LongUnaryOperator gives) {
        return new OddJournal(hill.journal("access"), size, gives);
    }

    private static List<Doubt> doubts(Source source) { return asked(source).coverage().getFirst().doubts(); }

    private static Assessment asked(Source source) {
        return Assessing.of(new Question(List.of(new Suspect(TOM, Instant.MIN, Instant.MAX)), List.of()),
            List.of(source));
    }

    private static List<byte[]> entries(Journal journal) {
        var all = new ArrayList<byte[]>();
        for (var cursor = journal.from(0); cursor.next();) all.add(cursor.entry());
        return all;
    }
}
