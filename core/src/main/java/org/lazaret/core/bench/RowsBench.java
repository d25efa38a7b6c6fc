package org.lazaret.core.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.lazaret.core.bench.Bench.Figure;
import org.lazaret.core.book.Entry;
import org.lazaret.core.book.Personal;
import org.lazaret.core.book.RequestId;
import org.lazaret.core.journal.AccountId;
import org.lazaret.core.journal.DeviceId;
import org.lazaret.core.journal.Stamp;
import org.lazaret.core.journal.SubjectId;
import org.lazaret.core.rows.Findable;
import org.lazaret.core.rows.Followed;
import org.lazaret.core.rows.Look;
import org.lazaret.core.rows.Projection;
import org.lazaret.core.rows.Sql;
import org.lazaret.core.rows.SqliteTables;
import org.lazaret.core.vault.Cost;
import org.lazaret.core.vault.FileVault;
import org.lazaret.core.vault.Latch;
import org.lazaret.core.vault.Passphrase;
import org.lazaret.core.vault.VaultPlace;
import org.lazaret.core.world.Chance;
import org.lazaret.core.world.OsSecrets;
import org.lazaret.core.world.SimDisk;

/// How fast tables follow, are asked and are searched, in a file on the disk of this machine.
public final class RowsBench {
    private static final int ENTRIES = 1_000_000;
    private static final int GROUP = 4_096;
    private static final int FINDABLES = 300_000;
    private static final int SEARCHES = 20_000;
    private static final Stamp STAMP = new Stamp(Instant.parse("2026-01-05T12:00:00Z"), LocalDate.of(2026, 1, 5),
        new AccountId("a-bench"), new DeviceId("d-bench"));
    private static final List<String> FIRST = List.of("Anna", "Bea", "Carl", "Dora", "Emil", "Finn", "Greta", "Hugo",
        "Rex", "Bella", "Luna", "Max", "Oscar", "Tilly", "Socks", "Daisy", "Ruby", "Jack", "Molly", "Siobhán");
    private static final List<String> SOUNDS = List.of("ma", "ter", "son", "wil", "har", "ley", "o", "bra", "ke",
        "ston",
        "ford", "ing", "ton", "smi", "th", "nei", "ll", "gar", "den", "wood");

    private static final List<String> VISITS = IntStream.range(0, ENTRIES / 20).mapToObj(
        "visit/v%022d"::formatted).toList();

    private final Path folder;
    private final FileVault vault = FileVault.found(
        new VaultPlace(new SimDisk(new Chance(1)), "vault", new Latch(new SimDisk(new Chance(2)), "latch")),
        new Passphrase("bench", Cost.NONE), new OsSecrets(), FileVault.BLOCK);

    private RowsBench(Path folder) { this.folder = folder; }

    public static List<Figure> figures() {
        try {
            var folder = Files.createTempDirectory("lazaret-bench");
            try {
                var bench = new RowsBench(folder);
                var figures = new ArrayList<>(bench.following());
                figures.addAll(bench.finding());
                return List.copyOf(figures);
            } finally {
                try (var all = Files.walk(folder)) {
                    for (var each : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(each);
                }
            }
        } catch (IOException broken) {
            throw new IllegalStateException("a temporary folder is needed for the benchmark", broken);
        }
    }

    record Given(long amount) {}

    /// A row for each entry, as most projections write one.
    static final class Lines implements Projection<Given> {
        record Row(String book, long line, Instant at, AccountId by, long amount) {}

        @Override public Class<Given> reads() { return Given.class; }

        @Override public String schema() {
            return """
                create table given (book text, line integer, at text, by text, amount integer,
                    primary key (book, line)) strict, without rowid""";
        }

        @Override public void write(Entry<? extends Given> entry, Sql sql) {
            sql.insert("given", new Row(entry.book(), entry.line(), entry.stamp().at(), entry.stamp().by(),
                entry.event().amount()));
        }

        static Look<Row> of(String book, long line) {
            return new Look<>(Row.class, "select * from given where book = ? and line = ?", List.of(book, line));
        }
    }

    private List<Figure> following() {
        var bare = bare();
        try (var tables = SqliteTables.at(folder.resolve("lines.db"), List.of(new Lines()), vault, "bench")) {
            double pace = ENTRIES * 1e9 / followed(tables);
            return List.of(
                new Figure("entries followed, each with a row", pace, "entries/s", bare,
                    "the same rows inserted by SQLite alone, " + GROUP + " a transaction"),
                new Figure("rows looked up", Pace.of(number -> looked(tables, number)), "looks/s", bareLooks(),
                    "the same rows selected by SQLite alone"),
                new Figure("requests looked up that were never answered",
                    Pace.of(number -> tables.answered(new RequestId("never-asked-" + number)).size()), "looks/s",
                    bareLooks(), "rows selected by SQLite alone"));
        }
    }

    /// Nanoseconds, without those in which the entries are thought up.
    private long followed(SqliteTables tables) {
        long nanos = 0;
        for (int position = 0; position < ENTRIES; position += GROUP) {
            var group = group(position, Math.min(ENTRIES, position + GROUP));
            long begun = System.nanoTime();
            tables.follow(group);
            nanos += System.nanoTime() - begun;
        }
        return nanos;
    }

    private static long looked(SqliteTables tables, long number) {
        int entry = (int) (number * 7_919 % ENTRIES);
        return tables.look(Lines.of(book(entry), line(entry))).getFirst().line();
    }

    private double bare() {
        try (var bare = BareTable.at(folder.resolve("bare.db").toString())) {
            return bare.lines(ENTRIES, GROUP, RowsBench::book, RowsBench::line);
        }
    }

    private double bareLooks() {
        try (var bare = BareTable.at(folder.resolve("bare.db").toString())) {
            return bare.looks(number -> book((int) (number * 7_919 % ENTRIES)),
                number -> line((int) (number * 7_919 % ENTRIES)));
        }
    }

    /// Twenty lines a book, a thousand books at a time, as visits come and go.
    private static String book(int entry) { return VISITS.get(entry / (20 * 1_000) * 1_000 + entry % 1_000); }

    private static long line(int entry) { return entry % (20 * 1_000) / 1_000 + 1; }

    private static List<Followed> group(int from, int to) {
        var group = new ArrayList<Followed>(to - from);
        for (int entry = from; entry < to; entry++)
            group.add(new Followed.Written(
                new Entry<>(book(entry), Optional.empty(), line(entry), entry, STAMP, new Given(entry)),
                new RequestId("request-%020d".formatted(entry * 2_654_435_761L % 4_294_967_296L))));
        return group;
    }

    record Named(Personal name, Personal number, boolean animal) {}

    /// What the search box finds.
    static final class Names implements Projection<Named> {
        @Override public Class<Named> reads() { return Named.class; }

        @Override public String schema() { return "create table named (book text primary key) strict"; }

        @Override public void write(Entry<? extends Named> entry, Sql sql) {
            var is = entry.event();
            sql.findable(new Findable(entry.book(), entry.subject().orElseThrow(), is.animal() ? "animal" : "client",
                is.name(), List.of(is.name(), is.number())));
        }
    }

    private List<Figure> finding() {
        var file = folder.resolve("names.db");
        try (var tables = SqliteTables.at(file, List.of(new Names()), vault, "bench")) {
            for (int from = 0; from < FINDABLES; from += GROUP)
                tables.follow(named(from, Math.min(FINDABLES, from + GROUP)));
        }
        var figures = new ArrayList<Figure>();
        double with = searched(file, figures);
        figures.add(new Figure("its memory", (with - used()) / 1e6, "MB", 100, "aim"));
        return figures;
    }

    /// @return bytes in memory while the tables are open
    private double searched(Path file, List<Figure> figures) {
        long begun = System.nanoTime();
        try (var tables = SqliteTables.at(file, List.of(new Names()), vault, "bench")) {
            double seconds = (System.nanoTime() - begun) / 1e9;
            var nanos = searched(tables);
            figures.add(new Figure("search index of 300,000 at a start", seconds, "s", 1.5, "aim"));
            figures.add(new Figure("search, median", nanos[SEARCHES / 2] / 1e6, "ms", 2, "aim of the 99th percentile"));
            figures.add(new Figure("search, 99th percentile", nanos[SEARCHES * 99 / 100] / 1e6, "ms", 2, "aim"));
            return used();
        }
    }

    /// On its own, so that nothing of it is still in memory when that is measured.
    private void named(Path file) {
        try (var tables = SqliteTables.at(file, List.of(new Names()), vault, "bench")) {
            for (int from = 0; from < FINDABLES; from += GROUP)
                tables.follow(named(from, Math.min(FINDABLES, from + GROUP)));
        }
    }

    private long[] searched(SqliteTables tables) {
        var nanos = new long[SEARCHES];
        for (int round = 0; round < 2; round++) { // the first one warms up
            var chance = new Chance(17);
            for (int each = 0; each < SEARCHES; each++) {
                var typed = typed(chance);
                long begun = System.nanoTime();
                tables.find(typed, 20);
                nanos[each] = System.nanoTime() - begun;
            }
        }
        Arrays.sort(nanos);
        return nanos;
    }

    /// Any beginning of a name, of two, or of a number.
    private static String typed(Chance chance) {
        int whom = chance.below(FINDABLES);
        var words = switch (chance.below(4)) {
            case 0 -> number(whom);
            case 1 -> name(whom) + " " + number(whom);
            default -> name(whom);
        };
        return words.substring(0, 1 + chance.below(words.length()));
    }

    private static List<Followed> named(int from, int to) {
        var group = new ArrayList<Followed>(to - from);
        for (int whom = from; whom < to; whom++) {
            var event = new Named(new Personal(name(whom)), new Personal(number(whom)), animal(whom));
            var subject = new SubjectId("5xk2m9qpr7tn3vwy8b%08d".formatted(whom));
            group.add(new Followed.Written(
                new Entry<>((animal(whom) ? "animal/" : "client/") + subject.name(), Optional.of(subject), 1, whom,
                    STAMP, event),
                new RequestId("request-of-%020d".formatted(whom))));
        }
        return group;
    }

    private static boolean animal(int whom) { return whom % 3 != 0; }

    private static String name(int whom) {
        var chance = new Chance(whom);
        var first = FIRST.get(chance.below(FIRST.size()));
        if (animal(whom)) return first;
        var last = SOUNDS.get(chance.below(SOUNDS.size())) + SOUNDS.get(chance.below(SOUNDS.size()))
            + SOUNDS.get(chance.below(SOUNDS.size()));
        return first + " " + last;
    }

    private static String number(int whom) {
        return animal(whom)
            ? "9810200%08d".formatted(whom * 7_919L % 100_000_000)
            : "07700 %06d".formatted(whom * 7_919L % 1_000_000);
    }

    private static long used() {
        for (int round = 0; round < 3; round++) System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
