package org.lazaret.guard.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lazaret.core.journal.AccountId;
import org.lazaret.core.journal.LogId;
import org.lazaret.core.journal.SubjectId;
import org.lazaret.core.rows.Seen;
import org.lazaret.core.world.Chance;
import org.lazaret.core.world.SimDisk;
import org.lazaret.guard.assessment.Reads.Place;

/// Whatever was noted, from however many journals: the index finds what a naive scan finds, also after a power cut.
class ReadsTest {
    private static final Reads.Sizes SMALL = new Reads.Sizes(32, 4);
    private static final List<LogId> JOURNALS = List.of(new LogId("hill/a/access/1"), new LogId("hill/b/access/1"),
        new LogId("hill/c/access/2"));

    private final SimDisk disk = new SimDisk(new Chance(1));
    private final Map<String, List<Place>> truth = new LinkedHashMap<>();
    private final Map<LogId, List<Seen>> written = new LinkedHashMap<>();
    private Reads reads = Reads.open(disk, "reads", SMALL);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3}) void it_finds_what_a_naive_scan_finds_whatever_is_cut(long seed) {
        var chance = new Chance(seed);
        for (int round = 0; round < 120; round++) {
            note(JOURNALS.get(chance.below(3)), chance);
            if (chance.oneIn(10)) again();
        }
        found();
        disk.delete("reads/" + disk.list("reads").stream().filter(name -> name.endsWith(".top")).toList().get(1));
        again(); // what follows the run that is gone is noted anew
        found();
        again();
        found();
    }

    private void found() {
        for (int each = 0; each < 8; each++) {
            var who = new AccountId("n" + each);
            var all = reads.read(who, 10_000);
            assertThat(all).containsExactlyInAnyOrderElementsOf(expected("r" + who.name()));
            assertThat(reads.read(who, 5)).as("the last noted first").isEqualTo(all.subList(0, 5));
            for (var journal : JOURNALS)
                assertThat(all.stream().filter(one -> one.journal().equals(journal)).map(
                    Place::position)).isSortedAccordingTo(Comparator.reverseOrder());
        }
        for (int each = 0; each < 50; each++)
            assertThat(reads.seen(new SubjectId("n" + each), 10_000)).containsExactlyInAnyOrderElementsOf(
                expected("sn" + each));
        assertThat(reads.seen(new SubjectId("nobody"), 10)).isEmpty();
        assertThat(disk.list("reads")).as("most became one").hasSizeLessThan((int) reads.count() / 32);
    }

    private void note(LogId journal, Chance chance) {
        var all = written.computeIfAbsent(journal, _ -> new ArrayList<>());
        int count = 1 + chance.below(60);
        for (int each = 0; each < count; each++) {
            var whom = new ArrayList<SubjectId>();
            for (int more = chance.below(4); more > 0; more--)
                whom.add(new SubjectId("n" + (chance.below(10) + more * 10)));
            all.add(new Seen(all.size(), new AccountId("n" + chance.below(8)), whom));
        }
        follow(journal);
    }

    private void follow(LogId journal) {
        var all = written.get(journal);
        reads.note(journal, all.subList((int) reads.followed(journal), all.size()));
    }

    /// What is in no run yet is gone, and noted again.
    private void again() {
        disk.cut();
        reads = Reads.open(disk, "reads", SMALL);
        written.keySet().forEach(this::follow);
    }

    private List<Place> expected(String name) {
        truth.clear();
        written.forEach((journal, all) -> all.forEach(seen -> {
            var place = new Place(journal, seen.position());
            truth.computeIfAbsent("r" + seen.who().name(), _ -> new ArrayList<>()).add(place);
            seen.whom().forEach(whom -> truth.computeIfAbsent("s" + whom.name(), _ -> new ArrayList<>()).add(place));
        }));
        return truth.getOrDefault(name, List.of());
    }

    @Test void a_run_of_many_millions_is_found_again() {
        var where = new Run.Where(disk, "reads");
        var span = new Run.Span(0, 1 << 25);
        Run.write(where, span, List.of(new Batches.Batch(0, JOURNALS.getFirst(), 0, 1 << 25)), new long[]{7}).close();

        reads = Reads.open(disk, "reads", SMALL);

        assertThat(reads.count()).isEqualTo(1 << 25);
        assertThat(reads.followed(JOURNALS.getFirst())).isEqualTo(1 << 25);
    }

    @Test void a_gap_is_not_noted() {
        assertThatThrownBy(() -> reads.note(JOURNALS.getFirst(), List.of(new Seen(1, new AccountId("tom"),
            List.of())))).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("where 0 is next");
    }
}
