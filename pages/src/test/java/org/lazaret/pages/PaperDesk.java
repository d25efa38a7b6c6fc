package org.lazaret.pages;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.lazaret.core.book.Book;
import org.lazaret.core.book.BookId;
import org.lazaret.core.book.Personal;
import org.lazaret.core.book.RequestId;
import org.lazaret.core.book.Verdict;
import org.lazaret.core.journal.AccountId;
import org.lazaret.core.journal.DeviceId;
import org.lazaret.core.journal.Hash;
import org.lazaret.core.journal.Head;
import org.lazaret.core.journal.LogId;
import org.lazaret.core.rows.Hit;
import org.lazaret.core.rows.Look;
import org.lazaret.core.rows.Searchable;
import org.lazaret.core.site.Archive;
import org.lazaret.core.site.Desk;
import org.lazaret.core.site.DraftId;
import org.lazaret.core.site.Looks;
import org.lazaret.core.site.Reach;
import org.lazaret.core.site.Session;
import org.lazaret.core.site.Shown;
import org.lazaret.core.site.Sought;
import org.lazaret.core.site.Standing;
import org.lazaret.core.world.Pending;
import org.lazaret.core.world.Stopped;

/// A desk without a site: it has nothing to read, and notes on paper what was shown and in which order.
final class PaperDesk implements Desk {
    private static final Session ANNA = new Session(new AccountId("a-anna"), new DeviceId("d-1"), List.of());

    private final List<String> paper;
    private final boolean stopped;
    private final Standing standing;

    private PaperDesk(List<String> paper, boolean stopped, Standing standing) {
        this.paper = paper;
        this.stopped = stopped;
        this.standing = standing;
    }

    static PaperDesk noting(List<String> paper) { return new PaperDesk(paper, false, standing("", "")); }

    /// One whose site stops before the access entry is durable.
    static PaperDesk stopping() { return new PaperDesk(new ArrayList<>(), true, standing("", "")); }

    /// One whose disk does not give back what was written.
    static PaperDesk rotten(String rot) { return at(standing(rot, "")); }

    /// At a site whose hub says something else.
    static PaperDesk quarrelling(String why) { return at(standing("", why)); }

    static PaperDesk at(Standing standing) { return new PaperDesk(new ArrayList<>(), false, standing); }

    private static Standing standing(String rot, String quarrel) {
        return new Standing(12_041, 0, Instant.parse("2026-01-05T09:00:00Z"), false, rot, Reach.NONE, quarrel,
            Optional.empty(), Optional.empty(), 0, Optional.empty());
    }

    @Override public Pending<Shown> show(String page) {
        return new Pending<>() {
            @Override public boolean done() { return false; }

            @Override public Shown now() {
                if (stopped) throw new Stopped("the disk failed");
                paper.add("durable " + page);
                return new Shown(0, List.of());
            }

            @Override public void then(Consumer<Shown> next) { next.accept(now()); }
        };
    }

    @Override public <B extends Book<B, C, E>, C, E> Pending<Verdict<E>> tell(BookId<B, C, E> book, C command,
        RequestId once) {
        throw new UnsupportedOperationException("nothing is told at this desk");
    }

    @Override public <B extends Book<B, C, E>, C, E> B read(BookId<B, C, E> book) { return book.kind().blank(); }

    @Override public <R extends Record> List<R> look(Look<R> look) { return List.of(); }

    @Override public List<Hit> find(String typed, int most) { return List.of(); }

    @Override public Searchable searchable() { return new Searchable(0, 0); }

    @Override public boolean keep(DraftId draft, Personal text) { return true; }

    @Override public List<DraftId> drafts() { return List.of(); }

    @Override public Optional<Personal> draft(DraftId draft) { return Optional.empty(); }

    @Override public void cut(DraftId draft) { paper.add("cut " + draft.form()); }

    @Override public Looks looked(Sought sought) { return new Looks(List.of(), false, 0); }

    @Override public Archive archive() { throw new UnsupportedOperationException("nothing is kept at this desk"); }

    @Override public String fresh() { return "abcdefghijkmnpqrstuvwxyz23"; }

    @Override public Session session() { return ANNA; }

    @Override public Standing standing() { return standing; }

    @Override public List<Head> heads() {
        return List.of(new Head(new LogId("hill/high-street/care/1"), 7, new Hash(new byte[32])));
    }
}
