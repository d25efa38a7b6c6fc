package org.lazaret.core.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lazaret.core.book.Book;
import org.lazaret.core.book.BookId;
import org.lazaret.core.book.Personal;
import org.lazaret.core.book.RequestId;
import org.lazaret.core.book.Verdict;
import org.lazaret.core.journal.Head;
import org.lazaret.core.journal.Line;
import org.lazaret.core.journal.SubjectId;
import org.lazaret.core.rows.Hit;
import org.lazaret.core.rows.Look;
import org.lazaret.core.rows.Searchable;
import org.lazaret.core.world.Pending;

/// The desk of one request.
final class SiteDesk implements Desk {
    private static final String END = "the disk is full, and what is read could no longer be written down. "
        + "Free space on it and start the node again";

    private static final String UNEXPLAINED = "none";
    private static final String MISSING = "Restored without entries %d to %d of %s that were said to be saved";

    private final Parts parts;
    private final Works works;
    private final Acts acts;
    private final Reader reader;
    private final Session session;
    private final Inside.History history;
    private final Set<SubjectId> seen = new LinkedHashSet<>();

    SiteDesk(Inside inside, Session session) {
        this.parts = inside.parts();
        this.works = inside.works();
        this.acts = inside.acts();
        this.reader = inside.reader();
        this.history = inside.history();
        this.session = session;
    }

    @Override public <B extends Book<B, C, E>, C, E> Pending<Verdict<E>> tell(BookId<B, C, E> book, C command,
        RequestId once) {
        return parts.turns().take(() -> {
            acts.check();
            works.admit(session);
            var again = answered(book, once);
            return again.orElseGet(() -> act(book, command, once));
        });
    }

    private <B extends Book<B, C, E>, C, E> Pending<Verdict<E>> act(BookId<B, C, E> book, C command, RequestId once) {
        var room = parts.room();
        if (room.kept()) return new Answered<>(Verdict.refuse(new DiskFull(room.megabytes())));
        var act = new Act(works, works.stamps().next(session), once, acts.nextCare());
        var verdict = act.tell(book, command);
        if (verdict.refusal().isPresent() || act.entries().isEmpty()) return new Answered<>(verdict);
        if (command instanceof Erasure.Erase(var subject)) works.erasing().add(subject);
        return acts.take(act, verdict);
    }

    /// What this request was answered the first time, if there was one.
    private <B extends Book<B, C, E>, C, E> Optional<Pending<Verdict<E>>> answered(BookId<B, C, E> book,
        RequestId once) {
        var underway = acts.underway().get(once);
        if (underway != null) return Optional.of(underway.about().equals(book.about()) ? cast(underway) : reused());
        var positions = parts.tables().answered(once);
        if (positions.isEmpty()) return Optional.empty();
        var events = new ArrayList<E>();
        for (var position : positions) {
            switch (reader.at(position)) {
                case Read.Written(var entry, _) when entry.book().equals(book.about()) ->
                    events.add(book.kind().events().cast(entry.event()));
                case Read.Written _ -> {} // what an automation wrote elsewhere in the same act
                case Read.Gone _ ->
                    { return Optional.of(new Answered<>(Verdict.refuse(new ErasedSubject(book.about())))); }
            }
        }
        return Optional.of(events.isEmpty() ? reused() : new Answered<>(new Verdict.Written<>(List.copyOf(events))));
    }

    private static <E> Pending<Verdict<E>> reused() { return new Answered<>(Verdict.refuse(new RequestReused())); }

    @SuppressWarnings("unchecked") // it is about the same book, so its events are of the same kind
    private static <E> Pending<Verdict<E>> cast(Acts.Underway underway) {
        return (Pending<Verdict<E>>) underway.answer();
    }

    @Override public <B extends Book<B, C, E>, C, E> B read(BookId<B, C, E> book) {
        book.subject().ifPresent(seen::add);
        return parts.turns().take(() -> {
            acts.check();
            works.admit(session);
            return works.shelf().take(book).book();
        });
    }

    @Override public <R extends Record> List<R> look(Look<R> look) {
        var rows = parts.tables().look(look);
        for (var row : rows) seen.addAll(works.catalog().bearers(row));
        return rows;
    }

    @Override public List<Hit> find(String typed, int most) {
        var hits = parts.tables().find(typed, most);
        hits.forEach(hit -> seen.add(hit.subject()));
        return hits;
    }

    @Override public Searchable searchable() { return parts.tables().searchable(); }

    @Override public Pending<Shown> show(String page) {
        var subjects = List.copyOf(seen);
        if (subjects.isEmpty()) return new Answered<>(new Shown(-1, subjects));
        var reasons = parts.house().reasons().why(subjects, parts.world().clock().now(), parts.tables());
        var byWhy = new LinkedHashMap<String, List<SubjectId>>();
        for (var one : subjects) {
            var why = reasons.get(one);
            byWhy.computeIfAbsent(why == null ? UNEXPLAINED : why.toString(), _ -> new ArrayList<>()).add(one);
        }
        return parts.turns().take(() -> {
            acts.check();
            works.admit(session);
            if (Room.end(parts.log().room(), parts.world().disk()::room)) acts.end(END);
            var stamp = works.stamps().next(session);
            var lines = new ArrayList<Line>();
            byWhy.forEach((why, whom) -> lines.addAll(new AccessEntry(stamp, whom, why, page).lines(parts.vault())));
            return acts.take(lines, positions -> new Shown(positions[0], subjects));
        });
    }

    @Override public boolean keep(DraftId draft, Personal text) {
        return parts.turns().take(() -> {
            acts.check();
            works.admit(session);
            var own = draft.subject().name().equals(session.who().name());
            if (parts.vault().destroyed(draft.subject()) || !own && !parts.vault().knows(draft.subject())) return false;
            parts.drafts().keep(session.who(), draft, text);
            return true;
        });
    }

    @Override public List<DraftId> drafts() { return parts.turns().take(() -> parts.drafts().of(session.who())); }

    @Override public Optional<Personal> draft(DraftId draft) {
        seen.add(draft.subject());
        return parts.turns().take(() -> {
            works.admit(session);
            return parts.drafts().find(session.who(), draft);
        });
    }

    @Override public void cut(DraftId draft) {
        parts.turns().take(() -> {
            parts.drafts().cut(session.who(), draft);
            return draft;
        });
    }

    @Override public Looks looked(Sought sought) {
        sought.whom().filter(SubjectId::fitsHeader).ifPresent(seen::add);
        return history.onlookers().find(sought);
    }

    @Override public Archive archive() {
        return parts.turns().take(() -> {
            acts.check();
            works.admit(session);
            return Archive.of(parts);
        });
    }

    @Override public String fresh() { return Names.fresh(parts.world().secrets()); }

    @Override public Session session() { return session; }

    @Override public Standing standing() {
        return parts.turns().take(() -> {
            var elsewhere = parts.outside().elsewhere();
            var alone = history.alone();
            return new Standing(alone.count(elsewhere), alone.way(elsewhere), alone.since(elsewhere),
                parts.room().scarce(), history.scrubbing().found(), elsewhere.reach(),
                elsewhere.troubles().stream().findFirst().orElseGet(this::missing), elsewhere.second(),
                elsewhere.exposed(), works.shelf().take(SiteBook.BOOK).book().awaited(),
                parts.house().watching().waits(works.shelf()));
        });
    }

    private String missing() {
        return works.shelf().take(SiteBook.BOOK).book().missing().stream().findFirst().map(
            gone -> MISSING.formatted(gone.from(), gone.until() - 1, gone.journal())).orElse("");
    }

    @Override public List<Head> heads() {
        return parts.turns().take(() -> List.of(parts.log().head("care"), parts.log().head("access")));
    }
}
