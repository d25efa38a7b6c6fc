package org.lazaret.core.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lazaret.core.rows.Sayings.said;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lazaret.core.book.Entry;
import org.lazaret.core.book.Personal;
import org.lazaret.core.journal.SubjectId;
import org.lazaret.core.rows.Sayings.Said;
import org.lazaret.core.vault.FileVault;
import org.lazaret.core.world.Chance;

/// How records become rows and come back: every type a column may hold, and what none may.
class RowFormTest {
    private static final SubjectId ANN = new SubjectId("ann");
    private static final Look<All> EVERYTHING = new Look<>(All.class, "select * from everything", List.of());
    private final FileVault vault = Sayings.vault(new Chance(3));

    enum Size { SMALL, LARGE }
    record Grams(long grams) {}

    record All(String book, SubjectId subject, String text, long number, int small, boolean yes, Instant at,
        LocalDate day, LocalTime hour, LocalDateTime local, OffsetDateTime offset, Size size, Grams weighedInGrams,
        Optional<Grams> maybe, Optional<LocalDate> bornOn, Optional<Integer> count, Personal words) {}

    private static final String SCHEMA = """
        create table everything (book text primary key, subject text, text text, number integer, small integer,
            yes integer, at text, day text, hour text, local text, offset text, size text, weighed_in_grams integer,
            maybe integer, born_on text, count integer, words blob) strict""";

    private static final All FULL = new All("person/ann", ANN, "text 'with' ünicode \0 zero", Long.MIN_VALUE,
        Integer.MAX_VALUE, true, Instant.parse("2026-01-05T12:00:00.123456789Z"), LocalDate.of(2024, 2, 29),
        LocalTime.of(7, 5), LocalDateTime.of(2026, 3, 1, 9, 0), OffsetDateTime.parse("2026-03-01T09:00+01:00"),
        Size.LARGE, new Grams(12), Optional.of(new Grams(0)), Optional.of(LocalDate.of(2020, 1, 1)), Optional.of(-3),
        new Personal("Müller\nsecond line"));

    private static final All EMPTY = new All("person/ann", ANN, "", 0, 0, false, Instant.EPOCH, LocalDate.EPOCH,
        LocalTime.MIDNIGHT, LocalDateTime.of(1999, 12, 31, 23, 59, 59, 1), OffsetDateTime.parse("2026-03-01T09:00Z"),
        Size.SMALL, new Grams(-1), Optional.empty(), Optional.empty(), Optional.empty(), new Personal(""));

    @Test void every_type_comes_back_as_it_went() {
        assertThat(written(FULL).look(EVERYTHING)).containsExactly(FULL);
        assertThat(written(EMPTY).look(EVERYTHING)).containsExactly(EMPTY);
    }

    @Test void a_row_is_put_in_place_of_the_one_with_its_key() {
        var tables = tables(SCHEMA, (row, sql) -> {
            sql.put("everything", FULL);
            sql.put("everything", EMPTY);
        });
        assertThat(tables.look(EVERYTHING)).containsExactly(EMPTY);
    }

    @Test void arguments_stand_as_columns_do() {
        var tables = written(FULL);
        for (var by : List.of(new By("at", FULL.at()), new By("day", FULL.day()), new By("size", Size.LARGE),
            new By("weighed_in_grams", new Grams(12)), new By("yes", true), new By("small", Integer.MAX_VALUE),
            new By("subject", ANN), new By("maybe", Optional.of(new Grams(0))), new By("offset", FULL.offset())))
            assertThat(tables.look(new Look<>(All.class,
                "select * from everything where %s = ?".formatted(by.column()), List.of(by.value())))).as(
                    by.column()).hasSize(1);
    }

    record By(String column, Object value) {}

    @Test void times_sort_as_text() {
        var times = Stream.of("2026-01-05T12:00:00Z", "2026-01-05T12:00:00.5Z", "2026-01-05T12:00:01Z",
            "2026-01-05T12:00:01.000001Z", "2026-11-05T00:00:00Z").map(Instant::parse).toList();

        assertThat(times.stream().map(Times::of)).isSorted().allMatch(each -> each.length() == 30);
    }

    @Test void a_personal_word_in_an_optional_or_a_record_of_one_would_lie_in_the_open_and_is_refused() {
        assertThatThrownBy(() -> RowForm.of(Hidden.class)).hasMessageContaining("Hidden.name would lie in the open");
        assertThatThrownBy(() -> RowForm.of(Wrapped.class)).hasMessageContaining("would lie in the open");
        var asked = new Look<>(Grams.class, "select 1 as grams where ? = ''", List.of(new Personal("x")));
        assertThatThrownBy(() -> written(FULL).look(asked)).hasMessageContaining("would lie in the open");
    }

    record Hidden(String book, SubjectId subject, Optional<Personal> name) {}
    record Name(Personal of) {}
    record Wrapped(String book, SubjectId subject, Name name) {}

    @Test void personal_words_without_their_subject_are_refused() {
        assertThatThrownBy(() -> RowForm.of(Nobodys.class)).hasMessageContaining("no SubjectId subject");
    }

    record Nobodys(String book, Personal words) {}

    @Test void a_type_that_no_column_holds_is_named() {
        assertThatThrownBy(() -> RowForm.of(Halves.class)).hasMessageStartingWith("Halves.half is a double");
    }

    record Halves(String book, double half) {}

    @Test void a_column_that_is_not_selected_is_named() {
        var look = new Look<>(All.class, "select book, subject from everything", List.of());
        assertThatThrownBy(() -> written(FULL).look(look)).hasMessageContaining("gives no column text");
    }

    record Words(SubjectId subject, Personal words) {}
    record Text(SubjectId subject, Personal text) {}

    @Test void words_are_read_through_a_join_and_under_another_name_of_the_table() {
        var tables = written(FULL);
        var look = new Look<>(Words.class,
            "select e.book, e.subject, e.words from everything as e join everything as o using (book)", List.of());

        assertThat(tables.look(look)).containsExactly(new Words(ANN, FULL.words()));
    }

    @Test void words_are_not_read_as_somebody_elses() {
        var look = new Look<>(Words.class, "select book, 'ben' as subject, words from everything", List.of());
        assertThatThrownBy(() -> written(FULL).look(look)).isInstanceOf(TablesFault.class).hasMessageContaining(
            "subject ben: the cell is not what was sealed there");
    }

    @Test void words_are_not_read_as_another_books_or_columns() {
        var book = new Look<>(Words.class, "select 'person/x' as book, subject, words from everything", List.of());
        assertThatThrownBy(() -> written(FULL).look(book)).hasMessageContaining("is not what was sealed there");
        var column = new Look<>(Text.class, "select book, subject, words as text from everything", List.of());
        assertThatThrownBy(() -> written(FULL).look(column)).hasMessageContaining("is not what was sealed there");
    }

    @Test void a_forged_cell_is_said_to_be_one() {
        var tables = tables(SCHEMA, (_, sql) -> {
            sql.insert("everything", FULL);
            sql.run("update everything set words = cast(substr(words, 1, 60) || x'00' as blob)");
        });
        assertThatThrownBy(() -> tables.look(EVERYTHING)).isInstanceOf(TablesFault.class).hasMessageContaining(
            "column words of table everything, book person/ann, subject ann").hasMessageContaining("Rebuild");
    }

    @Test void an_erased_subjects_words_are_read_as_erased() {
        var tables = written(FULL);
        vault.destroy(ANN);
        assertThat(tables.look(EVERYTHING)).extracting(All::words).containsExactly(Personal.ERASED);
    }

    private SqliteTables written(All row) { return tables(SCHEMA, (_, sql) -> sql.insert("everything", row)); }

    private interface Writes { void write(Entry<? extends Said> entry, Sql sql); }

    private SqliteTables tables(String schema, Writes writes) {
        var tables = SqliteTables.inMemory(List.of(new Projection<Said>() {
            @Override public Class<Said> reads() { return Said.class; }

            @Override public String schema() { return schema; }

            @Override public void write(Entry<? extends Said> entry, Sql sql) { writes.write(entry, sql); }
        }), vault);
        tables.follow(List.of(said(ANN, 1, 0, "a")));
        return tables;
    }
}
