package org.lazaret.core.rows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lazaret.core.book.Entry;
import org.lazaret.core.book.Personal;
import org.lazaret.core.journal.SubjectId;

/// One group of entries on its way into the tables, in one transaction.
final class Writing implements Sql {
    /// Between the words of one findable in its one cell.
    static final String BETWEEN = "\n";

    private final Statements statements;
    private final Cells cells;
    private final Shape shape;
    private final List<Found> found = new ArrayList<>();
    private final List<String> gone = new ArrayList<>();
    private final Map<String, String> inserts = new LinkedHashMap<>();

    Writing(Statements statements, Cells cells, Shape shape) {
        this.statements = statements;
        this.cells = cells;
        this.shape = shape;
    }

    List<Found> found() { return found; }

    List<String> gone() { return gone; }

    void follow(Followed followed) {
        switch (followed) {
            case Followed.Written(var entry, var once) -> {
                index(entry.book(), entry.subject().map(SubjectId::name).orElse(null), entry.line(), entry.position());
                statements.run(CoreTables.ONCE, List.of(once.name(), entry.position()));
                for (var projection : shape.reading(entry.event().getClass())) write(projection, entry);
            }
            case Followed.Unreadable(var book, var subject, var line, var position) ->
                index(book, subject.map(SubjectId::name).orElse(null), line, position);
            case Followed.Erasure(var subject, var once, var position) -> {
                statements.run(CoreTables.ONCE, List.of(once.name(), position));
                erase(subject);
            }
        }
    }

    private void index(String book, @Nullable String subject, long line, long position) {
        statements.run(CoreTables.BOOK, Arrays.asList(book, subject, line));
        statements.run(CoreTables.LINE, List.of(book, line, position));
    }

    @SuppressWarnings("unchecked") // the event is an instance of what the projection reads
    private <E> void write(Projection<E> projection, Entry<?> entry) {
        projection.write((Entry<? extends E>) entry, this);
    }

    private void erase(SubjectId subject) {
        var name = List.of(subject.name());
        for (var table : shape.withSubject()) statements.run("delete from %s where subject = ?".formatted(table), name);
        for (var table : shape.withBook()) {
            statements.run("delete from %s where book in (%s)".formatted(table, CoreTables.BOOKS_OF), name);
        }
        statements.run(("delete from lz_once where position in "
            + "(select position from lz_line where about in (%s))").formatted(CoreTables.BOOKS_OF), name);
        statements.run("delete from lz_kept where about in (%s)".formatted(CoreTables.BOOKS_OF), name);
        for (var row : statements.ask("select about from lz_find where subject = ?", name))
            gone.add(String.valueOf(row.getFirst()));
        found.removeIf(each -> each.hit().subject().equals(subject));
        statements.run("delete from lz_find where subject = ?", name);
    }

    @Override public void insert(String table, Record row) { write("insert into ", table, row); }

    @Override public void put(String table, Record row) { write("insert or replace into ", table, row); }

    private void write(String verb, String table, Record row) {
        var form = RowForm.of(row.getClass());
        var sql = inserts.computeIfAbsent(verb + table + " " + row.getClass().getName(),
            _ -> "%s%s (%s) values (%s)".formatted(verb, table,
                String.join(", ", form.names()), String.join(", ", Collections.nCopies(form.names().size(), "?"))));
        run(sql, form.values(row, cells));
    }

    @Override public void run(String statement, Object... arguments) {
        run(statement, Shape.values(Arrays.asList(arguments)));
    }

    private void run(String sql, List<? extends @Nullable Object> values) {
        statements.run(sql, values);
    }

    @Override public void findable(Findable what) {
        var words = new Personal(String.join(BETWEEN, what.words().stream().map(Personal::text).toList()));
        var row = new CoreTables.Find(what.about(), what.subject(), what.kind(), what.label(), words);
        run(CoreTables.FIND, RowForm.of(CoreTables.Find.class).values(row, cells));
        if (cells.vault().destroyed(what.subject())) return;
        found.removeIf(each -> each.about().equals(what.about()));
        found.add(Found.of(what));
    }
}
