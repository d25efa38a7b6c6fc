package org.lazaret.core.rows;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lazaret.core.book.Entry;
import org.lazaret.core.book.RequestId;
import org.lazaret.core.journal.SubjectId;

/// One group of entries on its way into the tables, in one transaction.
final class Writing implements Sql {
    private final Statements writing;
    private final Shape shape;
    private final Cells cells;
    private final Books books;
    private final Finds finds;
    private final Eras eras;
    private final Map<Into, String> inserts = new LinkedHashMap<>();
    private @Nullable Entry<?> entry;

    private record Into(String verb, String table, Class<?> row) {}

    Writing(Statements writing, Shape shape, Cells cells, Eras eras) {
        this.writing = writing;
        this.eras = eras;
        this.shape = shape;
        this.cells = cells;
        this.books = new Books(writing);
        this.finds = new Finds(writing, cells);
    }

    /// Follows a group, all or none.
    ///
    /// @return what changed of what can be found
    Finds.Change follow(List<Followed> group) {
        var done = false;
        var full = new ArrayList<byte[]>();
        try {
            writing.whole(() -> {
                check(group);
                group.forEach(this::follow);
                var followed = group.getLast().position() + 1;
                for (long era = eras.full(); era < Books.era(followed); era++) full.add(books.filter(era));
                writing.run("update lz_state set followed = ?", followed);
            });
            done = true;
            eras.add(full);
            return finds.changed();
        } finally {
            if (!done) books.forget();
            finds.begin();
        }
    }

    private void check(List<Followed> group) {
        long next = writing.number("select followed from lz_state");
        for (var each : group)
            if (each.position() != next++)
                throw new TablesFault(
                    "entry %d is to be followed where %d is next".formatted(each.position(), next - 1));
    }

    private void follow(Followed followed) {
        switch (followed) {
            case Followed.Written(var written, var once) -> {
                index(written, once);
                for (var projection : shape.reading(written.event().getClass())) write(projection, written);
            }
            case Followed.Unreadable(var book, var subject, var line, var position) ->
                books.line(book, subject.orElse(null), line, position);
            case Followed.Erasure(var subject, var written, var once) -> {
                index(written, once);
                erase(subject);
            }
        }
    }

    private void index(Entry<?> written, RequestId once) {
        books.line(written.book(), written.subject().orElse(null), written.line(), written.position());
        books.answered(once, written.position());
    }

    @SuppressWarnings("unchecked") // the event is an instance of what the projection reads
    private <E> void write(Projection<E> projection, Entry<?> written) {
        entry = written;
        projection.write((Entry<? extends E>) written, this);
        entry = null;
    }

    private void erase(SubjectId subject) {
        for (var table : shape.with("subject"))
            writing.run("delete from %s where subject = ?".formatted(table), subject.name());
        for (var table : shape.with("book"))
            writing.run("delete from %s where book in (select about from lz_book where subject = ?)".formatted(table),
                subject.name());
        books.erase(subject);
        finds.erase(subject);
    }

    @Override public void insert(String table, Record row) { write("insert", table, row); }

    @Override public void put(String table, Record row) { write("insert or replace", table, row); }

    private void write(String verb, String table, Record row) {
        var form = RowForm.of(row.getClass());
        var sql = inserts.computeIfAbsent(new Into(verb, table, row.getClass()), _ -> form.insert(verb, table));
        writing.run(sql, form.values(row, table, written().book(), cells));
    }

    @Override public void run(String statement, Object... arguments) {
        writing.run(statement, Shape.values(List.of(arguments)));
    }

    @Override public void findable(Findable what) {
        var book = written().book();
        if (!what.about().equals(book))
            throw new IllegalArgumentException(
                "an entry of book %s makes %s findable. A book speaks for itself only: ".formatted(book, what.about())
                    + "when it is erased, nothing it said is found");
        finds.put(what, books.number(book, null));
    }

    @Override public void ledBy(String leader) {
        long leads = books.known(leader);
        if (leads != 0) finds.lead(books.number(written().book(), null), leads);
    }

    private Entry<?> written() {
        if (entry == null)
            throw new IllegalStateException("rows are written while an entry is followed, and not after");
        return entry;
    }
}
