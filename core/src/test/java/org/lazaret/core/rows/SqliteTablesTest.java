package org.lazaret.core.rows;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lazaret.core.book.Entry;
import org.lazaret.core.book.Personal;
import org.lazaret.core.book.RequestId;
import org.lazaret.core.journal.AccountId;
import org.lazaret.core.journal.DeviceId;
import org.lazaret.core.journal.Stamp;
import org.lazaret.core.journal.SubjectId;
import org.lazaret.core.vault.Cost;
import org.lazaret.core.vault.FileVault;
import org.lazaret.core.vault.Latch;
import org.lazaret.core.vault.Passphrase;
import org.lazaret.core.vault.VaultPlace;
import org.lazaret.core.world.Chance;
import org.lazaret.core.world.SimDisk;

/// The tables over a real vault, in memory and in a file that is looked into from outside.
class SqliteTablesTest {
    private static final SubjectId ANN = new SubjectId("ann");
    private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");
    @TempDir private Path folder;
    private final Chance chance = new Chance(5);
    private final FileVault vault = FileVault.found(
        new VaultPlace(new SimDisk(new Chance(1)), "vault", new Latch(new SimDisk(new Chance(2)), "latch")),
        new Passphrase("x", Cost.NONE), this::bytes, 64);

    record Said(Personal words, Optional<LocalDate> day, Kind kind) {}
    enum Kind { LOUD, SOFT }

    /// What everyone said.
    static final class Sayings implements Projection<Said> {
        record Saying(String book, SubjectId subject, long line, Instant saidAt, Personal words,
            Optional<LocalDate> day, Kind kind, boolean loud) {}

        @Override public Class<Said> reads() { return Said.class; }

        @Override public String schema() {
            return """
                create table saying (book text, subject text, line integer, said_at text, words blob, day text,
                    kind text, loud integer,
                    primary key (book, line)) strict""";
        }

        @Override public void write(Entry<? extends Said> entry, Sql sql) {
            var said = entry.event();
            var subject = entry.subject().orElseThrow();
            sql.insert("saying",
                new Saying(entry.book(), subject, entry.line(), entry.stamp().at(), said.words(), said.day(),
                    said.kind(),
                    said.kind() == Kind.LOUD));
            sql.findable(new Findable(entry.book(), subject, "saying", said.words(), List.of(said.words())));
        }

        static Look<Saying> of(SubjectId whom) {
            return new Look<>(Saying.class, "select * from saying where subject = ? order by line desc", List.of(whom));
        }
    }

    @Test void a_row_is_read_as_it_was_written() {
        var tables = memory();
        tables.follow(List.of(said(ANN, 1, 0, "Hello")));
        assertThat(tables.look(Sayings.of(ANN))).containsExactly(
            new Sayings.Saying("person/ann", ANN, 1, NOON, new Personal("Hello"),
                Optional.of(LocalDate.of(2026, 1, 5)), Kind.LOUD, true));
    }

    @Test void books_requests_and_positions_are_known() {
        var tables = memory();
        tables.follow(List.of(said(ANN, 1, 0, "a"), said(new SubjectId("ben"), 1, 1, "b")));
        tables.follow(List.of(said(ANN, 2, 2, "c")));
        assertThat(tables.lines("person/ann")).isEqualTo(2);
        assertThat(tables.lines("person/nobody")).isZero();
        assertThat(tables.positions("person/ann", 0)).containsExactly(0L, 2L);
        assertThat(tables.positions("person/ann", 1)).containsExactly(2L);
        assertThat(tables.answered(new RequestId("r2"))).containsExactly(2L);
        assertThat(tables.followed()).isEqualTo(3);
    }

    @Test void a_gap_is_not_followed() {
        var tables = memory();
        assertThatThrownBy(() -> tables.follow(List.of(said(ANN, 1, 1, "a")))).isInstanceOf(
            TablesFault.class).hasMessage("entry 1 is to be followed where 0 is next");
    }

    @Test void a_group_that_fails_leaves_nothing() {
        var tables = memory();
        assertThatThrownBy(() -> tables.follow(List.of(said(ANN, 1, 0, "a"), said(ANN, 1, 1, "b")))).isInstanceOf(
            TablesFault.class);
        assertThat(tables.followed()).isZero();
        assertThat(tables.look(Sayings.of(ANN))).isEmpty();
        tables.follow(List.of(said(ANN, 1, 0, "again")));
        assertThat(tables.look(Sayings.of(ANN))).hasSize(1);
    }

    @Test void what_is_personal_cannot_be_read_in_the_file() throws IOException {
        var path = folder.resolve("tables.db").toString();
        try (var tables = SqliteTables.at(path, List.of(new Sayings()), vault)) {
            tables.follow(List.of(said(ANN, 1, 0, "Mrs Canary"), said(ANN, 2, 1, "Mrs Canary")));
            var raw = raw();
            assertThat(raw).contains("person/ann").doesNotContain("Canary").doesNotContain("canary");
        }
        try (var tables = SqliteTables.at(path, List.of(new Sayings()), vault)) {
            assertThat(tables.look(Sayings.of(ANN))).hasSize(2);
            assertThat(tables.find("canar", 5)).extracting(hit -> hit.label().text()).containsExactly("Mrs Canary");
        }
    }

    @Test void a_file_that_is_no_database_or_another_shape_is_thrown_away() throws IOException {
        var path = folder.resolve("tables.db");
        Files.writeString(path, "this is no database, and long enough to be taken for one".repeat(100));
        try (var tables = SqliteTables.at(path.toString(), List.of(new Sayings()), vault)) {
            assertThat(tables.followed()).isZero();
            tables.follow(List.of(said(ANN, 1, 0, "a")));
        }
        try (var tables = SqliteTables.at(path.toString(), List.of(), vault)) {
            assertThat(tables.followed()).as("another shape").isZero();
        }
    }

    @Test void live_and_rebuilt_are_the_same_whatever_was_erased_in_between() {
        for (int run = 0; run < 20; run++) {
            var history = history(run);
            var live = memory();
            var erasedLater = new ArrayList<Followed>();
            for (var each : history) {
                if (each instanceof Followed.Erasure(var subject, _, _)) vault.destroy(subject);
                live.follow(List.of(each));
            }
            for (var each : history) erasedLater.add(unreadableIfGone(each));
            var rebuilt = memory();
            rebuilt.follow(erasedLater);
            assertThat(rebuilt.dump()).as("run %d", run).isEqualTo(live.dump()).isNotEmpty();
            assertThat(rebuilt.find("word", 100)).isEqualTo(live.find("word", 100));
        }
    }

    /// Random sayings of people of this run, and an erasure now and then.
    private List<Followed> history(int run) {
        var history = new ArrayList<Followed>();
        var lines = new int[4];
        var gone = new boolean[4];
        for (int position = 0; position < 60; position++) {
            int who = chance.below(4);
            var subject = new SubjectId("p" + run + "-" + who);
            if (gone[who] || chance.oneIn(20)) {
                if (!gone[who]) history.add(new Followed.Erasure(subject, new RequestId("e" + position), position));
                else history.add(said(new SubjectId("p" + run + "-x" + position), 1, position, "other words"));
                gone[who] = true;
            } else history.add(said(subject, ++lines[who], position, "word " + position));
        }
        return history;
    }

    private Followed unreadableIfGone(Followed followed) {
        if (followed instanceof Followed.Written(var entry, _)
            && entry.subject().filter(vault::destroyed).isPresent()) {
            return new Followed.Unreadable(entry.book(), entry.subject(), entry.line(), entry.position());
        }
        return followed;
    }

    @Test void the_search_box_finds_what_begins_as_typed() {
        var tables = memory();
        var names = List.of("Siobhán O'Neill", "Mark Neilson", "07700 900123", "+44 7700 900456", "981000012345678",
            "rex.smith@example.org",
            "Rex Smith-Jones");
        for (int each = 0; each < names.size(); each++)
            tables.follow(List.of(said(new SubjectId("s" + each), 1, each, names.get(each))));
        assertThat(found(tables, "o'ne")).containsExactly("Siobhán O'Neill");
        assertThat(found(tables, "SIOBHAN")).containsExactly("Siobhán O'Neill");
        assertThat(found(tables, "07700 900")).containsExactly("+44 7700 900456", "07700 900123");
        assertThat(found(tables, "+44 7700 9001")).containsExactly("07700 900123");
        assertThat(found(tables, "9810000")).containsExactly("981000012345678");
        assertThat(found(tables, "rex")).containsExactly("Rex Smith-Jones", "rex.smith@example.org");
        assertThat(found(tables, "jon rex")).containsExactly("Rex Smith-Jones");
        assertThat(found(tables, "zz")).isEmpty();
        assertThat(found(tables, "  ")).isEmpty();
    }

    @Test void a_search_in_thousands_is_the_same_as_reading_them_all() {
        var index = new SearchIndex();
        var all = new ArrayList<Findable>();
        for (int each = 0; each < 5_000; each++) {
            var name = word() + " " + word();
            var what = new Findable("client/" + (each % 4_000), new SubjectId("s" + each % 4_000), "client",
                new Personal(name), List.of(new Personal(name)));
            all.removeIf(old -> old.about().equals(what.about()));
            all.add(what);
            index.change(List.of(Found.of(what)), List.of());
        }
        for (int each = 0; each < 200; each++) {
            var typed = word().substring(0, 2) + (chance.oneIn(2) ? " " + word().substring(0, 1) : "");
            var naive = all.stream().filter(what -> matches(what, typed)).map(Findable::about).sorted().toList();
            assertThat(index.find(typed, 10_000)).as(typed).extracting(Hit::about).containsExactlyInAnyOrderElementsOf(
                naive);
        }
    }

    private static boolean matches(Findable what, String typed) {
        for (var begin : typed.split(" ")) {
            boolean begins = false;
            for (var word : what.label().text().split(" ")) begins |= word.startsWith(begin);
            if (!begins) return false;
        }
        return true;
    }

    private String word() {
        var word = new StringBuilder();
        for (int letter = 0; letter < 4; letter++) word.append((char) ('a' + chance.below(6)));
        return word.toString();
    }

    private static List<String> found(SqliteTables tables, String typed) {
        return tables.find(typed, 10).stream().map(hit -> hit.label().text()).toList();
    }

    private SqliteTables memory() { return SqliteTables.inMemory(List.of(new Sayings()), vault); }

    private static Followed said(SubjectId whom, long line, long position, String words) {
        var stamp = new Stamp(NOON, LocalDate.of(2026, 1, 5), new AccountId("tom"), new DeviceId("pc-1"));
        var event = new Said(new Personal(words), Optional.of(LocalDate.of(2026, 1, 5)), Kind.LOUD);
        return new Followed.Written(
            new Entry<>("person/" + whom.name(), Optional.of(whom), line, position, stamp, event),
            new RequestId("r" + position));
    }

    private String raw() throws IOException {
        var raw = new StringBuilder();
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) raw.append(new String(Files.readAllBytes(file), ISO_8859_1));
        }
        return raw.toString();
    }

    private byte[] bytes(int count) {
        var bytes = new byte[count];
        for (int each = 0; each < count; each++) bytes[each] = (byte) chance.below(256);
        return bytes;
    }
}
