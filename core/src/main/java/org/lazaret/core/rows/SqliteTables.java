package org.lazaret.core.rows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lazaret.core.book.Personal;
import org.lazaret.core.book.RequestId;
import org.lazaret.core.vault.Vault;

/// The tables of a site in SQLite: one file, or a database in memory that is gone with its process.
///
/// A file that does not open, or has another shape, is thrown away: the site follows its journal anew.
public final class SqliteTables implements Tables {
    private final String path;
    private final Cells cells;
    private final Shape shape;
    private final SearchIndex search = new SearchIndex();
    private Connections connections;

    private SqliteTables(String path, List<Projection<?>> projections, Vault vault) {
        this.path = path;
        this.cells = new Cells(vault);
        this.shape = new Shape(projections);
        this.connections = opened();
    }

    public static SqliteTables inMemory(List<Projection<?>> projections, Vault vault) {
        return new SqliteTables(Connections.MEMORY, projections, vault);
    }

    /// @param path of the file, made if it is not there
    public static SqliteTables at(String path, List<Projection<?>> projections, Vault vault) {
        return new SqliteTables(path, projections, vault);
    }

    private Connections opened() {
        try {
            return known(new Connections(path));
        } catch (TablesFault foreign) {
            removeFile(); // a cache of no use: the journal has all of it
            return known(new Connections(path));
        }
    }

    /// The connections to a database of this shape, made if it is empty.
    ///
    /// @throws TablesFault when it is no database, or one of another shape
    private Connections known(Connections open) {
        var known = false;
        try {
            var writing = open.writing();
            if (writing.ask("select name from sqlite_master where name = 'lz_state'", List.of()).isEmpty())
                make(writing);
            if (writing.ask("select 1 from lz_state where schema = ?", List.of(shape.name())).isEmpty()) {
                throw new TablesFault(path + " has tables of another shape");
            }
            shape.learn(writing);
            fillSearch(writing);
            known = true;
            return open;
        } finally {
            if (!known) open.close();
        }
    }

    private void make(Statements writing) {
        for (var statement : shape.statements()) writing.run(statement, List.of());
        writing.run("insert into lz_state (one, followed, schema) values (1, 0, ?)", List.of(shape.name()));
    }

    private void fillSearch(Statements statements) {
        var form = RowForm.of(CoreTables.Find.class);
        var all = new ArrayList<Found>();
        for (var row : statements.ask("select about, subject, kind, label, words from lz_find order by about",
            List.of())) {
            var find = (CoreTables.Find) form.row(row, cells);
            var words = List.of(find.words().text().split(Writing.BETWEEN));
            all.add(Found.of(new Findable(find.about(), find.subject(), find.kind(), find.label(),
                words.stream().map(Personal::new).toList())));
        }
        search.fill(all);
    }

    @Override public long followed() { return number("select followed from lz_state", List.of()); }

    @Override public void follow(List<Followed> group) {
        long next = followed();
        for (var followed : group)
            if (followed.position() != next++)
                throw new TablesFault(
                    "entry %d is to be followed where %d is next".formatted(followed.position(), next - 1));
        var writing = new Writing(connections.writing(), cells, shape);
        connections.writing().whole(() -> {
            group.forEach(writing::follow);
            connections.writing().run(CoreTables.FOLLOWED, List.of(group.getLast().position() + 1));
        });
        if (!writing.found().isEmpty() || !writing.gone().isEmpty()) search.change(writing.found(), writing.gone());
    }

    @Override public long lines(String book) {
        return number("select lines from lz_book where about = ?", List.of(book));
    }

    @Override public List<Long> positions(String book, long after) {
        return numbers("select position from lz_line where about = ? and line > ? order by line", List.of(book, after));
    }

    @Override public List<Long> answered(RequestId once) {
        return numbers("select position from lz_once where request = ? order by position", List.of(once.name()));
    }

    @Override public void keep(String book, long line, String build, byte[] sealed) {
        connections.writing().run(CoreTables.KEEP, List.of(book, line, build, sealed));
    }

    @Override public Optional<Kept> kept(String book) {
        var rows = ask("select line, build, sealed from lz_kept where about = ?", List.of(book));
        return rows.stream().findFirst().map(
            row -> new Kept(((Number) there(row, 0)).longValue(), (String) there(row, 1), (byte[]) there(row, 2)));
    }

    @Override public List<Hit> find(String typed, int most) { return search.find(typed, most); }

    @Override public <R extends Record> List<R> look(Look<R> look) {
        var form = RowForm.of(look.row());
        var rows = reading(each -> each.ask(look.sql(), Shape.values(look.arguments()), form.names()));
        return rows.stream().map(row -> look.row().cast(form.row(row, cells))).toList();
    }

    @Override public void wipe() {
        connections.close();
        removeFile();
        connections = opened();
    }

    private void removeFile() {
        if (path.equals(Connections.MEMORY)) return;
        try {
            for (var ending : List.of("", "-wal", "-shm")) Files.deleteIfExists(Path.of(path + ending));
        } catch (IOException stays) {
            throw new TablesFault("%s cannot be removed to be made anew".formatted(path), stays);
        }
    }

    @Override public List<String> dump() {
        return new Dump(connections.writing(), cells).of(shape);
    }

    @Override public void close() {
        connections.close();
    }

    private long number(String sql, List<?> arguments) {
        var numbers = numbers(sql, arguments);
        return numbers.isEmpty() ? 0 : numbers.getFirst();
    }

    private List<Long> numbers(String sql, List<?> arguments) {
        return ask(sql, arguments).stream().map(row -> ((Number) there(row, 0)).longValue()).toList();
    }

    private static Object there(List<@Nullable Object> row, int column) {
        return Objects.requireNonNull(row.get(column));
    }

    private List<List<@Nullable Object>> ask(String sql, List<?> arguments) {
        return reading(each -> each.ask(sql, arguments));
    }

    private <T> T reading(Function<Statements, T> read) {
        var statements = connections.reading();
        try {
            return read.apply(statements);
        } finally {
            connections.done(statements);
        }
    }
}
