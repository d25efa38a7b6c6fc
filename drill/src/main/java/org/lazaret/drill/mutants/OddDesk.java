package org.lazaret.drill.mutants;

import java.util.List;
import java.util.Optional;
import org.lazaret.core.book.Book;
import org.lazaret.core.book.BookId;
import org.lazaret.core.book.Personal;
import org.lazaret.core.book.RequestId;
import org.lazaret.core.book.Verdict;
import org.lazaret.core.journal.Head;
import org.lazaret.core.rows.Hit;
import org.lazaret.core.rows.Look;
import org.lazaret.core.rows.Searchable;
import org.lazaret.core.site.Archive;
import org.lazaret.core.site.Desk;
import org.lazaret.core.site.DraftId;
import org.lazaret.core.site.Looks;
import org.lazaret.core.site.Session;
import org.lazaret.core.site.Shown;
import org.lazaret.core.site.Sought;
import org.lazaret.core.site.Standing;
import org.lazaret.core.world.Pending;

/// A desk that reads through one real desk and does everything else through another, showing pages its own way.
///
/// @param reader gives out what is read, and remembers it for itself
public record OddDesk(Desk real, Desk reader, Showing showing) implements Desk {
    /// How a page is shown.
    public interface Showing {
        Pending<Shown> show(Desk real, String page);
    }

    @Override public <B extends Book<B, C, E>, C, E> Pending<Verdict<E>> tell(BookId<B, C, E> book, C command,
        RequestId once) {
        return real.tell(book, command, once);
    }

    @Override public <B extends Book<B, C, E>, C, E> B read(BookId<B, C, E> book) { return reader.read(book); }

    @Override public <R extends Record> List<R> look(Look<R> look) { return reader.look(look); }

    @Override public List<Hit> find(String typed, int most) { return real.find(typed, most); }

    @Override public Searchable searchable() { return real.searchable(); }

    @Override public Pending<Shown> show(String page) { return showing.show(real, page); }

    @Override public boolean keep(DraftId draft, Personal text) { return real.keep(draft, text); }

    @Override public List<DraftId> drafts() { return real.drafts(); }

    @Override public Optional<Personal> draft(DraftId draft) { return real.draft(draft); }

    @Override public void cut(DraftId draft) { real.cut(draft); }

    @Override public Looks looked(Sought sought) { return reader.looked(sought); }

    @Override public Archive archive() { return reader.archive(); }

    @Override public String fresh() { return real.fresh(); }

    @Override public Session session() { return real.session(); }

    @Override public Standing standing() { return real.standing(); }

    @Override public List<Head> heads() { return real.heads(); }
}
