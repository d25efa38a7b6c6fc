package org.lazaret.core.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lazaret.core.rows.Sayings.NOON;
import static org.lazaret.core.rows.Sayings.said;
import static org.lazaret.core.rows.Sayings.stamp;
import static org.lazaret.core.rows.Sayings.written;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.lazaret.core.book.Entry;
import org.lazaret.core.book.Personal;
import org.lazaret.core.book.RequestId;
import org.lazaret.core.journal.SubjectId;
import org.lazaret.core.rows.Sayings.Said;
import org.lazaret.core.vault.FileVault;
import org.lazaret.core.world.Chance;

/// The tables over a real vault, in memory.
class SqliteTablesTest {
    private static final SubjectId ANN = new SubjectId("ann");
    private static final SubjectId BEN = new SubjectId("ben");
    private final FileVault vault = Sayings.vault(new Chance(5));
    private final SqliteTables tables = SqliteTables.inMemory(List.of(new Sayings()), vault);

    @Test void a_row_is_read_as_it_was_written() {
        tables.follow(List.of(said(ANN, 1, 0, "Hello")));

        assertThat(tables.look(Sayings.of(ANN))).containsExactly(
            new Sayings.Saying("person/ann", ANN, 1, NOON, new Personal("Hello")));
    }

    @Test void books_requests_and_positions_are_known() {
        tables.follow(List.of(said(ANN, 1, 0, "a"), said(BEN, 1, 1, "b")));
        tables.follow(List.of(said(ANN, 2, 2, "c")));

        assertThat(tables.lines("person/ann")).isEqualTo(2);
        assertThat(tables.lines("person/nobody")).isZero();
        assertThat(tables.positions("person/ann", 0)).containsExactly(0L, 2L);
        assertThat(tables.positions("person/ann", 1)).containsExactly(2L);
        assertThat(tables.positions("person/nobody", 0)).isEmpty();
        assertThat(tables.answered(new RequestId("request-2"))).containsExactly(2L);
        assertThat(tables.answered(new RequestId("request-3"))).isEmpty();
        assertThat(tables.followed()).isEqualTo(3);
    }

    @Test void a_request_is_known_by_all_its_entries_however_long_ago() {
        var once = new RequestId("request-of-old");
        tables.follow(List.of(new Followed.Written(said(ANN, 1, 0, "a").entry(), once),
            new Followed.Written(said(BEN, 1, 1, "b").entry(), once)));
        var many = new ArrayList<Followed>();
        for (int position = 2; position < 600_000; position++)
            many.add(new Followed.Unreadable("person/ann", Optional.of(ANN), position, position));
        tables.follow(many);
        tables.follow(List.of(said(ANN, 600_000, 600_000, "c")));

        assertThat(tables.answered(once)).containsExactly(0L, 1L);
        assertThat(tables.answered(new RequestId("request-600000"))).containsExactly(600_000L);
    }

    @Test void a_gap_is_not_followed() {
        assertThatThrownBy(() -> tables.follow(List.of(said(ANN, 1, 1, "a")))).isInstanceOf(
            TablesFault.class).hasMessage("entry 1 is to be followed where 0 is next");
    }

    @Test void a_group_that_fails_leaves_nothing() {
        assertThatThrownBy(() -> tables.follow(List.of(said(ANN, 1, 0, "a"), said(ANN, 1, 1, "b")))).isInstanceOf(
            TablesFault.class);
        assertThat(tables.followed()).isZero();
        assertThat(tables.lines("person/ann")).isZero();
        assertThat(tables.find("a", 9)).isEmpty();

        tables.follow(List.of(said(ANN, 1, 0, "again")));
        assertThat(tables.look(Sayings.of(ANN))).hasSize(1);
        assertThat(tables.positions("person/ann", 0)).containsExactly(0L);
        assertThat(tables.find("a", 9)).hasSize(1);
    }

    @Test void a_book_is_kept_in_place_of_what_was_kept_before() {
        tables.keep("drug/a", 64, "one", new byte[]{1});
        tables.keep("drug/a", 128, "two", new byte[]{2});

        assertThat(tables.kept("drug/b")).isEmpty();
        var kept = tables.kept("drug/a").orElseThrow();
        assertThat(kept.line()).isEqualTo(128);
        assertThat(kept.build()).isEqualTo("two");
        assertThat(kept.sealed()).containsExactly(2);
    }

    @Test void what_was_wiped_is_gone_and_can_be_followed_again() {
        tables.follow(List.of(said(ANN, 1, 0, "Hello")));
        tables.keep("drug/a", 64, "one", new byte[]{1});
        var before = tables.dump();

        tables.wipe();
        assertThat(tables.followed()).isZero();
        assertThat(tables.dump()).isEmpty();
        assertThat(tables.find("hello", 9)).isEmpty();
        assertThat(tables.kept("drug/a")).isEmpty();

        tables.follow(List.of(said(ANN, 1, 0, "Hello")));
        assertThat(tables.dump()).isEqualTo(before);
    }

    @Test void two_tables_of_one_history_are_sealed_differently_and_dumped_the_same() {
        var other = SqliteTables.inMemory(List.of(new Sayings()), vault);
        tables.follow(List.of(said(ANN, 1, 0, "Hello")));
        other.follow(List.of(said(ANN, 1, 0, "Hello")));

        assertThat(other.dump()).isEqualTo(tables.dump()).anyMatch(row -> row.contains("words=Hello"));
        assertThat(cell(other)).isNotEqualTo(cell(tables));
    }

    record Cell(String hex) {}

    private static List<Cell> cell(Tables tables) {
        return tables.look(new Look<>(Cell.class, "select hex(words) as hex from saying", List.of()));
    }

    @Test void a_row_bears_the_book_of_the_entry_that_writes_it() {
        var elsewhere = SqliteTables.inMemory(List.of(new Writes((_, sql) -> sql.insert("saying",
            new Sayings.Saying("person/ben", BEN, 1, NOON, new Personal("b"))))), vault);

        assertThatThrownBy(() -> elsewhere.follow(List.of(said(ANN, 1, 0, "a")))).hasMessageContaining(
            "its component book is person/ben, and the entry stands in book person/ann");
    }

    @Test void a_book_makes_only_itself_findable() {
        var elsewhere = SqliteTables.inMemory(List.of(new Writes((_, sql) -> sql.findable(
            new Findable("person/ben", BEN, "saying", new Personal("b"), List.of())))), vault);

        assertThatThrownBy(() -> elsewhere.follow(List.of(said(ANN, 1, 0, "a")))).hasMessageContaining(
            "an entry of book person/ann makes person/ben findable");
    }

    @Test void a_row_about_somebody_erased_keeps_no_words() {
        vault.destroy(BEN);
        var shared = SqliteTables.inMemory(List.of(new Writes((entry, sql) -> {
            sql.insert("saying", new Sayings.Saying(entry.book(), BEN, 1, NOON, new Personal("of Ben")));
            sql.findable(
                new Findable(entry.book(), BEN, "saying", new Personal("of Ben"), List.of(new Personal("Ben"))));
        })), vault);
        shared.follow(List.of(written(new Entry<>("stock/a", Optional.empty(), 1, 0, stamp(),
            new Said(new Personal("-"))))));

        assertThat(shared.look(Sayings.of(BEN))).extracting(Sayings.Saying::words).containsExactly(Personal.ERASED);
        assertThat(shared.find("ben", 9)).isEmpty();
    }

    /// A table of sayings that a test writes into as it likes.
    record Writes(BiConsumer<Entry<? extends Said>, Sql> how) implements Projection<Said> {
        @Override public Class<Said> reads() { return Said.class; }

        @Override public String schema() { return new Sayings().schema(); }

        @Override public void write(Entry<? extends Said> entry, Sql sql) { how.accept(entry, sql); }
    }
}
