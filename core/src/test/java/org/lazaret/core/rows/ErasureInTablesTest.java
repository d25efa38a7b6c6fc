package org.lazaret.core.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lazaret.core.rows.Sayings.erased;
import static org.lazaret.core.rows.Sayings.said;
import static org.lazaret.core.rows.Sayings.stamp;
import static org.lazaret.core.rows.Sayings.written;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lazaret.core.book.Entry;
import org.lazaret.core.book.Personal;
import org.lazaret.core.book.RequestId;
import org.lazaret.core.journal.SubjectId;
import org.lazaret.core.vault.FileVault;
import org.lazaret.core.world.Chance;

/// What is left in the tables of somebody who is erased, live and after a rebuild.
class ErasureInTablesTest {
    private static final SubjectId ANN = new SubjectId("ann");
    private static final SubjectId BEN = new SubjectId("ben");
    private static final List<Projection<?>> PROJECTIONS = List.of(new Sayings(), new Mentions(), new Counts());
    private final Chance chance = new Chance(7);
    private final FileVault vault = Sayings.vault(new Chance(8));
    private final SqliteTables live = SqliteTables.inMemory(PROJECTIONS, vault);

    /// A book of the site in which somebody is mentioned.
    record Mentioned(SubjectId whom) {}

    /// Who was mentioned where: rows of the site's books, about somebody.
    static final class Mentions implements Projection<Mentioned> {
        record Mention(String book, SubjectId subject, long line, Personal name) {}

        @Override public Class<Mentioned> reads() { return Mentioned.class; }

        @Override public String schema() {
            return """
                create table mention (book text, subject text, line integer, name blob,
                    primary key (book, line)) strict, without rowid""";
        }

        @Override public void write(Entry<? extends Mentioned> entry, Sql sql) {
            var whom = entry.event().whom();
            sql.put("mention", new Mention(entry.book(), whom, entry.line(), new Personal("name of " + whom.name())));
        }
    }

    /// How often somebody spoke: rows with a book and no subject.
    static final class Counts implements Projection<Sayings.Said> {
        record Count(String book, long lines) {}

        @Override public Class<Sayings.Said> reads() { return Sayings.Said.class; }

        @Override public String schema() { return "create table spoken (book text primary key, lines integer) strict"; }

        @Override public void write(Entry<? extends Sayings.Said> entry, Sql sql) {
            if (entry.line() == 1) sql.put("spoken", new Count(entry.book(), 1));
            else sql.run("update spoken set lines = ? where book = ?", entry.line(), entry.book());
        }
    }

    @Test void rows_of_their_books_and_rows_about_them_are_gone() {
        live.follow(List.of(said(ANN, 1, 0, "Hello"), said(BEN, 1, 1, "Moin"), mentioned(ANN, 1, 2),
            mentioned(BEN, 2, 3)));
        live.keep("person/ann", 1, "one", new byte[]{1});
        erase(ANN, 4);

        assertThat(live.dump()).noneMatch(row -> row.contains("Hello") || row.contains("name of ann")).anyMatch(
            row -> row.contains("Moin")).anyMatch(row -> row.contains("name of ben"));
        assertThat(live.find("hello", 9)).isEmpty();
        assertThat(live.look(new Look<>(Findables.class, "select about from lz_find", List.of()))).as(
            "not even sealed").containsExactly(new Findables("person/ben"));
        assertThat(live.find("moin", 9)).extracting(Hit::subject).containsExactly(BEN);
        assertThat(live.kept("person/ann")).isEmpty();
        assertThat(live.answered(new RequestId("request-0"))).isEmpty();
        assertThat(live.answered(new RequestId("request-1"))).containsExactly(1L);
    }

    record Findables(String about) {}

    @Test void the_index_keeps_their_lines() {
        live.follow(List.of(said(ANN, 1, 0, "Hello"), said(ANN, 2, 1, "again")));
        erase(ANN, 2);

        assertThat(live.positions("person/ann", 0)).containsExactly(0L, 1L);
        assertThat(live.positions("erasure/ann", 0)).as("and that of the erasure itself").containsExactly(2L);
        assertThat(live.answered(new RequestId("request-2"))).containsExactly(2L);
    }

    @Test void live_and_rebuilt_are_the_same_whatever_was_erased_when() {
        for (int run = 0; run < 40; run++) {
            var history = history(run);
            var tables = SqliteTables.inMemory(PROJECTIONS, vault);
            for (int at = 0; at < history.size();) at = followSome(tables, history, at);
            var rebuilt = SqliteTables.inMemory(PROJECTIONS, vault);
            rebuilt.follow(Sayings.readAgain(history, vault));

            assertThat(rebuilt.dump()).as("run %d", run).isEqualTo(tables.dump()).isNotEmpty();
            assertThat(rebuilt.find("word", 100)).as("run %d", run).isEqualTo(tables.find("word", 100));
        }
    }

    private int followSome(SqliteTables tables, List<Followed> history, int from) {
        int to = Math.min(history.size(), from + 1 + chance.below(5));
        var group = history.subList(from, to);
        for (var each : group) if (each instanceof Followed.Erasure(var whom, _, _)) vault.destroy(whom);
        tables.follow(Sayings.readAgain(group, vault).stream().toList());
        return to;
    }

    /// Sayings and mentions of six people, and an erasure now and then; who is erased says no more, but is mentioned.
    private List<Followed> history(int run) {
        var history = new ArrayList<Followed>();
        var lines = new int[7];
        var gone = new boolean[6];
        for (int position = 0; position < 80; position++) {
            int who = chance.below(6);
            var whom = new SubjectId("run-%d-person-%d".formatted(run, who));
            if (!gone[who] && chance.oneIn(25)) {
                history.add(erased(whom, position));
                gone[who] = true;
            } else if (gone[who] || chance.oneIn(3)) history.add(mentioned(whom, ++lines[6], position));
            else history.add(said(whom, ++lines[who], position, "word " + position));
        }
        return history;
    }

    private static Followed mentioned(SubjectId whom, long line, long position) {
        return written(new Entry<>("diary/day", Optional.empty(), line, position, stamp(), new Mentioned(whom)));
    }

    private void erase(SubjectId whom, long position) {
        vault.destroy(whom);
        live.follow(List.of(erased(whom, position)));
    }
}
