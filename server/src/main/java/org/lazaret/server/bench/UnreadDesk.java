package org.lazaret.server.bench;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.lazaret.core.book.Book;
import org.lazaret.core.book.BookId;
import org.lazaret.core.book.Personal;
import org.lazaret.core.book.RequestId;
import org.lazaret.core.book.Verdict;
import org.lazaret.core.journal.Head;
import org.lazaret.core.rows.Hit;
import org.lazaret.core.rows.Look;
import org.lazaret.core.rows.Searchable;
import org.lazaret.core.site.Desk;
import org.lazaret.core.site.DraftId;
import org.lazaret.core.site.Session;
import org.lazaret.core.site.Shown;
import org.lazaret.core.site.Standing;
import org.lazaret.core.world.Pending;

/// A desk at which bytes leave without an access entry.
record UnreadDesk(Desk real) implements Desk {
    /// What is not written need not be waited for.
    private record AtOnce(Shown now) implements Pending<Shown> {
        @Override public boolean done() { return true; }

        @Override public void then(Consumer<Shown> next) { next.accept(now); }
    }

    @Override public Pending<Shown> show(String page) { return new AtOnce(new Shown(-1, List.of())); }

    @Override public <B extends Book<B, C, E>, C, E> Pending<Verdict<E>> tell(BookId<B, C, E> book, C command,
        RequestId once) {
        return real.tell(book, command, once);
    }

    @Override public <B extends Book<B, C, E>, C, E> B read(BookId<B, C, E> book) { return real.read(book); }

    @Override public <R extends Record> List<R> look(Look<R> look) { return real.look(look); }

    @Override public List<Hit> find(String typed, int most) { return real.find(typed, most); }

    @Override public Searchable searchable() { return real.searchable(); }

    @Override public boolean keep(DraftId draft, Personal text) { return real.keep(draft, text); }

    @Override public List<DraftId> drafts() { return real.drafts(); }

    @Override public Optional<Personal> draft(DraftId draft) { return real.draft(draft); }

    @Override public void cut(DraftId draft) { real.cut(draft); }

    @Override public String fresh() { return real.fresh(); }

    @Override public Session session() { return real.session(); }

    @Override public Standing standing() { return real.standing(); }

    @Override public List<Head> heads() { return real.heads(); }
}
