package org.lazaret.core.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.lazaret.core.book.Book;
import org.lazaret.core.book.BookId;
import org.lazaret.core.book.Books;
import org.lazaret.core.journal.SubjectId;
import org.lazaret.core.rows.Followed;
import org.lazaret.core.rows.Tables;

/// The books of a site: those in use in memory, the rest replayed from their entries when asked for.
///
/// In the turn only. A book with lines that are not durable yet stays in memory, since the journal does not show them.
final class Shelf implements Books {
    private static final int IN_MEMORY = 4_096;
    private static final int KEPT_EVERY = 64;

    private final Tables tables;
    private final Reader reader;
    private final Keeping keeping;
    private final Map<String, Volume<?, ?, ?>> volumes = new LinkedHashMap<>(64, 0.75f, true);
    private final Map<String, SubjectId> owners = new LinkedHashMap<>();
    private final Map<String, Long> undurable = new LinkedHashMap<>();

    Shelf(Tables tables, Reader reader, Keeping keeping) {
        this.tables = tables;
        this.reader = reader;
        this.keeping = keeping;
    }

    @Override public <B extends Book<B, C, E>, C, E> B read(BookId<B, C, E> id) { return take(id).book(); }

    <B extends Book<B, C, E>, C, E> Volume<B, C, E> take(BookId<B, C, E> id) {
        var about = id.about();
        var there = volumes.get(about);
        if (there == null) {
            there = load(id);
            volumes.put(about, there);
            id.subject().ifPresent(subject -> owners.put(about, subject));
            shrink();
        }
        @SuppressWarnings("unchecked") // a volume was put there under the same kind's about
        var volume = (Volume<B, C, E>) there;
        return volume;
    }

    /// Puts back what an act has written into; it stays until its lines are durable.
    void put(String about, Volume<?, ?, ?> volume) {
        volumes.put(about, volume);
        undurable.put(about, volume.lines());
    }

    /// The lines written up to these are durable and in the tables.
    void settled(List<Followed.Written> group) {
        var last = new LinkedHashMap<String, Long>();
        var due = new LinkedHashSet<String>();
        for (var written : group) {
            var line = written.entry().line();
            last.put(written.entry().book(), line);
            if (line % KEPT_EVERY == 0) due.add(written.entry().book());
        }
        last.forEach((about, line) -> {
            if (undurable.getOrDefault(about, 0L) <= line) undurable.remove(about);
            if (due.contains(about)) keepNow(about, line);
        });
        shrink();
    }

    /// Lets go of every book of a subject who is erased.
    void forget(SubjectId subject) {
        var theirs = new ArrayList<String>();
        owners.forEach((about, owner) -> { if (owner.equals(subject)) theirs.add(about); });
        forget(theirs);
    }

    private void forget(List<String> books) {
        for (var about : books) {
            volumes.remove(about);
            owners.remove(about);
        }
    }

    private <B extends Book<B, C, E>, C, E> Volume<B, C, E> load(BookId<B, C, E> id) {
        var volume = keeping.find(id);
        for (var position : tables.positions(id.about(), volume.lines())) {
            switch (reader.at(position)) {
                case Read.Written(var entry, _) ->
                    volume = volume.after(id.kind().events().cast(entry.event()), entry.line());
                case Read.Gone _ -> { return new Volume<>(id.kind().blank(), volume.lines()); }
            }
        }
        return volume;
    }

    private void keepNow(String about, long line) {
        var volume = volumes.get(about);
        if (volume == null || volume.lines() != line) return; // more is on its way: the next time will do
        keeping.keep(about, volume);
    }

    private void shrink() {
        if (volumes.size() <= IN_MEMORY) return;
        var oldest = new ArrayList<String>();
        for (var about : volumes.keySet()) {
            if (volumes.size() - oldest.size() <= IN_MEMORY) break;
            if (!undurable.containsKey(about)) oldest.add(about);
        }
        forget(oldest);
    }
}
