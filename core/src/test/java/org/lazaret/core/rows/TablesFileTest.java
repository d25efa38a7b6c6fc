package org.lazaret.core.rows;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lazaret.core.rows.Sayings.said;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lazaret.core.journal.SubjectId;
import org.lazaret.core.vault.FileVault;
import org.lazaret.core.world.Chance;

/// The tables in a file: what stands in it, what is thrown away, and many who read while one writes.
class TablesFileTest {
    private static final SubjectId ANN = new SubjectId("ann");
    private static final List<Charset> ENCODINGS = List.of(UTF_8, UTF_16LE);
    @TempDir private Path folder;
    private final FileVault vault = Sayings.vault(new Chance(5));

    @Test void what_is_followed_is_there_after_the_next_start() {
        try (var tables = open("one")) {
            tables.follow(List.of(said(ANN, 1, 0, "Hello")));
        }
        try (var tables = open("one")) {
            assertThat(tables.followed()).isEqualTo(1);
            assertThat(tables.look(Sayings.of(ANN))).hasSize(1);
            assertThat(tables.fill()).isTrue();
            assertThat(tables.find("hello", 9)).hasSize(1);
            tables.follow(List.of(said(ANN, 2, 1, "Moin")));
            assertThat(tables.find("hello", 9)).isEmpty();
            assertThat(tables.find("moin", 9)).hasSize(1);
        }
    }

    @Test void a_name_cannot_be_read_in_any_of_its_files() throws IOException {
        try (var tables = open("one")) {
            for (int line = 0; line < 50; line++)
                tables.follow(List.of(said(ANN, line + 1, line, "Mrs Canary")));
            assertThat(found("person/ann")).as("what is not sealed is seen, open").isNotZero();
            assertThat(found("Canary") + found("canary")).as("open").isZero();
        }
        assertThat(found("person/ann")).as("what is not sealed is seen, closed").isNotZero();
        assertThat(found("Canary") + found("canary")).as("closed").isZero();
    }

    @Test void a_cell_moved_to_another_row_by_hand_is_found() throws SQLException {
        var ben = new SubjectId("ben");
        try (var tables = open("one")) {
            tables.follow(List.of(said(ANN, 1, 0, "Hello"), said(ben, 1, 1, "Moin")));
        }
        byHand("update saying set words = (select words from saying where subject = 'ann')");
        try (var tables = open("one")) {
            assertThat(tables.look(Sayings.of(ANN))).hasSize(1);
            assertThatThrownBy(() -> tables.look(Sayings.of(ben))).hasMessageContaining(
                "subject ben: the cell is not what was sealed there");
        }
    }

    @Test void what_is_no_database_is_thrown_away() throws IOException {
        Files.writeString(file(), "this is no database, and long enough to be taken for one".repeat(100));
        startsAnew("one");
    }

    @Test void somebody_elses_database_is_thrown_away() throws SQLException {
        byHand("create table theirs (one integer)");
        startsAnew("one");
    }

    @Test void tables_of_another_build_or_other_projections_are_thrown_away() {
        startsAnew("one");
        startsAnew("two");
        try (var tables = SqliteTables.at(file(), List.of(), vault, "two")) {
            assertThat(tables.followed()).isZero();
        }
    }

    @Test void damage_is_found_at_the_start_after_a_crash() throws IOException {
        var tables = open("one");
        for (int line = 0; line < 500; line++) tables.follow(List.of(said(ANN, line + 1, line, "Hello")));
        tables.close();
        damage(4096);
        leftInUse();
        startsAnew("one");
    }

    @Test void damage_that_is_met_while_reading_is_not_met_again() throws IOException {
        try (var tables = open("one")) {
            for (int line = 0; line < 500; line++) tables.follow(List.of(said(ANN, line + 1, line, "Hello")));
        }
        damage(Files.size(file()) - 4096);
        try (var tables = open("one")) {
            assertThat(tables.followed()).isEqualTo(500);
            assertThatThrownBy(() -> tables.look(Sayings.of(ANN))).isInstanceOf(TablesFault.class);
        }
        startsAnew("one");
    }

    @Test void many_read_while_one_writes_and_each_sees_whole_groups() throws InterruptedException {
        try (var tables = open("one")) {
            var wrong = new ConcurrentLinkedQueue<String>();
            var ends = new AtomicBoolean();
            var readers = new ArrayList<Thread>();
            for (int each = 0; each < 4; each++)
                readers.add(Thread.ofPlatform().start(() -> {
                    while (!ends.get()) read(tables, wrong);
                }));
            for (int round = 0; round < 2; round++) {
                tables.wipe();
                for (int group = 0; group < 30; group++) tables.follow(group(group));
            }
            ends.set(true);
            for (var each : readers) each.join();
            assertThat(wrong).isEmpty();
        }
    }

    private static List<Followed> group(int number) {
        var sayings = new ArrayList<Followed>();
        for (int position = number * 10; position < number * 10 + 10; position++)
            sayings.add(said(ANN, position + 1, position, "Hello number " + number));
        return sayings;
    }

    private static void read(SqliteTables tables, ConcurrentLinkedQueue<String> wrong) {
        var rows = tables.look(Sayings.of(ANN));
        if (rows.size() % 10 != 0) wrong.add(rows.size() + " rows");
        if (!rows.isEmpty() && rows.getFirst().line() != rows.size()) wrong.add("rows with gaps");
        if (tables.lines("person/ann") % 10 != 0) wrong.add("a part of a group");
        if (tables.find("number hello", 9).size() > 1) wrong.add("one thing found twice");
    }

    private void startsAnew(String build) {
        try (var tables = open(build)) {
            assertThat(tables.followed()).isZero();
            assertThat(tables.dump()).isEmpty();
            tables.follow(List.of(said(ANN, 1, 0, "Hello")));
            assertThat(tables.look(Sayings.of(ANN))).hasSize(1);
        }
    }

    private SqliteTables open(String build) { return SqliteTables.at(file(), List.of(new Sayings()), vault, build); }

    private Path file() { return folder.resolve("tables.db"); }

    private void byHand(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file());
            var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /// Overwrites the beginning of every page from there on.
    private void damage(long from) throws IOException {
        try (var file = new RandomAccessFile(file().toFile(), "rw")) {
            for (long page = from; page < file.length(); page += 4096) {
                file.seek(page);
                file.write(new byte[1024]);
            }
        }
    }

    /// As a process leaves it that was killed: the header's user version says so.
    private void leftInUse() throws IOException {
        try (var file = new RandomAccessFile(file().toFile(), "rw")) {
            file.seek(60);
            file.writeInt(1);
        }
    }

    private int found(String word) throws IOException {
        int found = 0;
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                var text = new String(Files.readAllBytes(file), ISO_8859_1);
                for (var encoding : ENCODINGS)
                    if (text.contains(new String(word.getBytes(encoding), ISO_8859_1))) found++;
            }
        }
        return found;
    }
}
