package org.lazaret.core.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lazaret.core.rows.Sayings.erased;
import static org.lazaret.core.rows.Sayings.said;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lazaret.core.journal.SubjectId;
import org.lazaret.core.vault.FileVault;
import org.lazaret.core.world.Chance;

/// What is found while the search still reads what was there before the start.
class FillingTest {
    private static final int PEOPLE = 2_000;
    private final FileVault vault = Sayings.vault(new Chance(5));
    private final List<Followed> history = new ArrayList<>();
    @TempDir private Path folder;

    @Test void the_newest_are_found_first_and_all_in_the_end() {
        try (var tables = restarted()) {
            assertThat(tables.searchable()).isEqualTo(new Searchable(0, PEOPLE));
            assertThat(found(tables, 0)).isEmpty();
            assertThat(tables.fill()).isTrue();
            assertThat(tables.searchable().read()).isPositive().isLessThan(PEOPLE);
            assertThat(found(tables, PEOPLE - 1)).hasSize(1);
            assertThat(found(tables, 0)).isEmpty();
            fill(tables);
            assertThat(tables.searchable().whole()).isTrue();
            for (int each = 0; each < PEOPLE; each++) assertThat(found(tables, each)).hasSize(1);
        }
    }

    @Test void what_is_said_changed_or_erased_meanwhile_is_right() {
        try (var tables = restarted()) {
            tables.fill();
            int read = PEOPLE - 1;
            int unread = 0;
            follow(tables, said(person(PEOPLE), 1, history.size(), "fresh"));
            follow(tables, said(person(read), 2, history.size(), "renamed after"));
            follow(tables, said(person(unread), 2, history.size(), "renamed before"));
            erase(tables, person(read - 1));
            erase(tables, person(unread + 1));
            assertThat(tables.find("fresh", 9)).hasSize(1);
            assertThat(tables.find("renamed", 9)).hasSize(2);
            for (int gone : List.of(read, read - 1)) assertThat(found(tables, gone)).isEmpty();

            fill(tables);
            assertThat(tables.find("renamed", 9)).hasSize(2);
            for (int gone : List.of(read, read - 1, unread, unread + 1)) assertThat(found(tables, gone)).isEmpty();
            assertThat(tables.find("person", 9_999)).isEqualTo(rebuilt(tables).find("person", 9_999)).hasSize(
                PEOPLE - 4);
        }
    }

    @Test void tables_that_are_wiped_have_nothing_left_to_read() {
        try (var tables = restarted()) {
            tables.fill();
            tables.wipe();
            assertThat(tables.searchable()).isEqualTo(new Searchable(0, 0));
            assertThat(tables.fill()).isFalse();
            tables.follow(history);
            assertThat(tables.find("person", 9_999)).hasSize(PEOPLE);
        }
    }

    /// Tables that followed what all of them said, and were opened anew.
    private SqliteTables restarted() {
        try (var tables = open()) {
            for (int each = 0; each < PEOPLE; each++)
                history.add(said(person(each), 1, each, "person n%06d".formatted(each)));
            tables.follow(history);
            assertThat(tables.fill()).as("what it followed itself is there").isFalse();
        }
        return open();
    }

    private SqliteTables open() {
        return SqliteTables.at(folder.resolve("tables.db"), List.of(new Sayings()), vault, "one");
    }

    private SqliteTables rebuilt(SqliteTables live) {
        var rebuilt = SqliteTables.inMemory(List.of(new Sayings()), vault);
        rebuilt.follow(Sayings.readAgain(history, vault));
        assertThat(rebuilt.dump()).isEqualTo(live.dump());
        return rebuilt;
    }

    private static void fill(SqliteTables tables) { while (tables.fill()) {} }

    private void follow(SqliteTables tables, Followed followed) {
        history.add(followed);
        tables.follow(List.of(followed));
    }

    private void erase(SqliteTables tables, SubjectId whom) {
        vault.destroy(whom);
        follow(tables, erased(whom, history.size()));
    }

    private static List<Hit> found(SqliteTables tables, int person) {
        return tables.find("n%06d".formatted(person), 9);
    }

    private static SubjectId person(int number) { return new SubjectId("p" + number); }
}
