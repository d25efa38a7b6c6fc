package org.lazaret.core.rows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.lazaret.core.book.RequestId;
import org.lazaret.core.journal.AccountId;
import org.lazaret.core.journal.SubjectId;
import org.lazaret.core.vault.Vault;

/// The tables of a site in SQLite: one file, or a database in memory that is gone with its process.
///
/// A file that is damaged, or was written by another program or for other tables, is thrown away: `followed` is then 0,
/// and the site follows its journal anew.
public final class SqliteTables implements Tables {
    private static final long IN_USE = 1;

    private final Cells cells;
    private final Shape shape;
    private final Connections connections;
    private final SearchIndex search = new SearchIndex();
    private final Eras eras = new Eras();
    private Writing writing;
    private Looks looks;
    private volatile Filling filling;

    private SqliteTables(Connections connections, Shape shape, Vault vault) {
        this.connections = connections;
        this.shape = shape;
        this.cells = new Cells(vault);
        this.writing = begun();
        this.looks = new Looks(connections.writing());
        this.filling = new Filling(connections.writing(), cells);
    }

    /// Asked and written by one at a time.
    public static SqliteTables inMemory(List<Projection<?>> projections, Vault vault) {
        var shape = new Shape(projections, "");
        var connections = Connections.memory();
        shape.make(connections.writing());
        return new SqliteTables(connections, shape, vault);
    }

    /// @param file made if it is not there
    /// @param build names the program that writes them, e.g. its version
    public static SqliteTables at(Path file, List<Projection<?>> projections, Vault vault, String build) {
        var shape = new Shape(projections, build);
        var connections = sound(file, shape);
        connections.writing().execute("pragma user_version = " + IN_USE);
        return new SqliteTables(connections, shape, vault);
    }

    private static Connections sound(Path file, Shape shape) {
        if (Files.exists(file)) {
            var there = there(file, shape);
            if (there.isPresent()) return there.get();
            Connections.remove(file);
        }
        var made = Connections.file(file);
        shape.make(made.writing());
        return made;
    }

    /// What lies there, if it is of this shape and whole.
    private static Optional<Connections> there(Path file, Shape shape) {
        Optional<Connections> open = Optional.empty();
        var good = false;
        try {
            open = Optional.of(Connections.file(file));
            good = shape.fits(open.get().writing()) && whole(open.get().writing());
            return good ? open : Optional.empty();
        } catch (TablesFault fault) {
            if (fault.broken()) return Optional.empty();
            throw fault; // in use by another, or not ours to read: it may be good
        } finally {
            if (!good) open.ifPresent(Connections::close);
        }
    }

    /// After a crash all of it is read once; when it was closed, nothing has happened to it since.
    private static boolean whole(Statements writing) {
        if (writing.number("pragma user_version") != IN_USE) return true;
        return writing.ask("pragma quick_check(1)").getFirst()[0] instanceof String says && says.equals("ok");
    }

    private Writing begun() {
        shape.learn(connections.writing());
        eras.begin(connections.writing().ask(CoreTables.FILTERS).stream().map(row -> (byte[]) row[0]).toList());
        return new Writing(connections.writing(), shape, cells, eras);
    }

    @Override public long followed() { return number("select followed from lz_state"); }

    @Override public void follow(List<Followed> group) {
        if (group.isEmpty()) return;
        var change = writing.follow(group);
        if (!change.added().isEmpty() || !change.gone().isEmpty()) search.change(change.added(), change.gone());
    }

    @Override public long lines(String book) { return number(CoreTables.LINES, book); }

    @Override public List<Long> positions(String book, long after) {
        return connections.read(reading -> numbers(reading.ask(CoreTables.POSITIONS, book, after)));
    }

    @Override public List<Long> answered(RequestId once) {
        var request = Books.request(once);
        return connections.read(reading -> eras.of(request).stream().flatMap(
            era -> numbers(reading.ask(CoreTables.ANSWERED, era, request)).stream()).toList());
    }

    @Override public void keep(String book, long line, String build, byte[] sealed) {
        connections.writing().run(
            "insert or replace into lz_kept (about, line, build, sealed) values (?, ?, ?, ?)", book, line, build,
            sealed);
    }

    @Override public Optional<Kept> kept(String book) {
        var rows = connections.read(
            reading -> reading.ask("select line, build, sealed from lz_kept where about = ?", book));
        return rows.stream().findFirst().map(
            row -> new Kept(((Number) row[0]).longValue(), (String) row[1], (byte[]) row[2]));
    }

    @Override public boolean fill() {
        if (filling.done()) return false;
        connections.read(reading -> {
            filling.piece(reading, search::change);
            return true;
        });
        return true;
    }

    @Override public Searchable searchable() { return filling.searchable(); }

    @Override public List<Hit> find(String typed, int most) {
        var numbers = search.find(typed, most);
        if (numbers.isEmpty()) return List.of();
        return connections.read(
            reading -> Finds.these(reading, cells, numbers).stream().map(found -> hit(found.what())).toList());
    }

    private static Hit hit(Findable what) { return new Hit(what.about(), what.subject(), what.kind(), what.label()); }

    @Override public <R extends Record> List<R> look(Look<R> look) {
        var form = RowForm.of(look.row());
        var arguments = Shape.values(look.arguments());
        var answer = connections.read(reading -> reading.answer(look.sql(), form.personal(), arguments));
        return form.rows(answer, cells).stream().map(look.row()::cast).toList();
    }

    @Override public long looked() { return number("select looked from lz_state"); }

    @Override public void note(List<Seen> group) { looks.note(group); }

    @Override public List<Long> seen(SubjectId whom, Stretch stretch, int most) {
        return connections.read(reading -> Looks.find(reading, Looks.SEEN, Looks.number(whom.name()),
            new Looks.Wanted(stretch, most)));
    }

    @Override public List<Long> read(AccountId who, Stretch stretch, int most) {
        return connections.read(reading -> Looks.find(reading, Looks.READ, Looks.number(who.name()),
            new Looks.Wanted(stretch, most)));
    }

    @Override public long free() { return connections.free(); }

    @Override public void wipe() {
        shape.make(connections.writing());
        writing = begun();
        looks = new Looks(connections.writing());
        search.clear();
        filling = new Filling(connections.writing(), cells);
    }

    @Override public List<String> dump() { return connections.read(reading -> new Dump(reading, cells, shape).all()); }

    @Override public void close() {
        try {
            if (!connections.broken()) connections.writing().execute("pragma user_version = 0");
        } catch (TablesFault full) {
            // The next start reads all of it once, as it does after a crash.
        } finally {
            connections.close();
        }
    }

    private long number(String sql, Object... arguments) {
        return connections.read(reading -> reading.number(sql, arguments));
    }

    private static List<Long> numbers(List<Object[]> rows) {
        return rows.stream().map(row -> ((Number) row[0]).longValue()).toList();
    }
}
