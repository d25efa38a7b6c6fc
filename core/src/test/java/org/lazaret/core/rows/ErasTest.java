package org.lazaret.core.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lazaret.core.rows.Sayings.said;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lazaret.core.book.RequestId;
import org.lazaret.core.journal.SubjectId;
import org.lazaret.core.vault.FileVault;
import org.lazaret.core.world.Chance;

/// What was answered in an era long past is known, and what was not is hardly looked for there.
class ErasTest {
    private static final int ERA = 1 << Books.ERA_BITS;
    private static final SubjectId ANN = new SubjectId("ann");
    private static final SubjectId BEN = new SubjectId("ben");
    @TempDir private Path folder;
    private final FileVault vault = Sayings.vault(new Chance(5));

    @Test void nothing_that_is_in_a_filter_is_missed_and_little_else_passes() {
        var eras = new Eras();
        eras.begin(List.of(filter("asked-", 0), filter("asked-", ERA)));

        assertThat(IntStream.range(0, 2 * ERA)).allMatch(
            each -> eras.of(request("asked-" + each)).contains((long) each / ERA));
        long passed = IntStream.range(0, 20_000).filter(each -> eras.of(request("never-" + each)).size() > 1).count();
        assertThat(passed).isBetween(1L, 800L);
    }

    @Test void an_answer_is_found_in_every_era_after_a_start_and_after_a_rebuild() {
        var history = history();
        var some = List.of(0, 1, ERA - 1, ERA, ERA + 1, 2 * ERA - 1, 2 * ERA, 2 * ERA + 9);
        try (var tables = open()) {
            for (int at = 0; at < history.size(); at += 5_000)
                tables.follow(history.subList(at, Math.min(history.size(), at + 5_000)));
            assertThat(some).allMatch(each -> answers(tables, each).equals(List.of((long) each)));
        }
        try (var tables = open()) {
            assertThat(tables.followed()).as("it was not thrown away").isEqualTo(history.size());
            assertThat(some).allMatch(each -> answers(tables, each).equals(List.of((long) each)));
            assertThat(answers(tables, history.size() + 1)).isEmpty();
            tables.wipe();
            assertThat(answers(tables, 1)).isEmpty();
            tables.follow(history);
            assertThat(some).allMatch(each -> answers(tables, each).equals(List.of((long) each)));
        }
    }

    @Test void what_is_erased_in_a_past_era_is_answered_no_more_and_the_rest_is() {
        try (var tables = open()) {
            tables.follow(List.of(said(ANN, 1, 0, "a"), said(BEN, 1, 1, "b")));
            tables.follow(unreadable(2, ERA + 5));
            tables.follow(List.of(Sayings.erased(ANN, ERA + 5)));

            assertThat(answers(tables, 0)).isEmpty();
            assertThat(answers(tables, 1)).containsExactly(1L);
            assertThat(answers(tables, ERA + 5)).containsExactly(ERA + 5L);
        }
    }

    @Test void an_act_on_both_sides_of_an_eras_end_is_answered_with_both_parts() {
        var once = new RequestId("on-both-sides");
        try (var tables = open()) {
            tables.follow(unreadable(0, ERA - 1));
            tables.follow(List.of(new Followed.Written(said(ANN, ERA, ERA - 1, "a").entry(), once),
                new Followed.Written(said(BEN, 1, ERA, "b").entry(), once)));

            assertThat(tables.answered(once)).containsExactly(ERA - 1L, (long) ERA);
        }
    }

    private SqliteTables open() {
        return SqliteTables.at(folder.resolve("eras.db"), List.of(), vault, "build");
    }

    private static List<Long> answers(SqliteTables tables, long position) {
        return tables.answered(new RequestId("request-" + position));
    }

    private static List<Followed> history() {
        var history = new ArrayList<Followed>();
        for (int position = 0; position < 2 * ERA + 10; position++)
            history.add(said(position % 2 == 0 ? ANN : BEN, position / 2 + 1, position, "Hello"));
        return history;
    }

    private static List<Followed> unreadable(int from, int to) {
        var many = new ArrayList<Followed>();
        for (int position = from; position < to; position++)
            many.add(new Followed.Unreadable("person/ann", Optional.of(ANN), position + 1, position));
        return many;
    }

    private static byte[] filter(String name, int from) {
        return Eras.filter(IntStream.range(from, from + ERA).mapToObj(each -> request(name + each)).toList());
    }

    private static byte[] request(String name) { return Books.request(new RequestId(name)); }
}
