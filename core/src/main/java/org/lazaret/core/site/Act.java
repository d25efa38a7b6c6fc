package org.lazaret.core.site;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lazaret.core.book.Addressed;
import org.lazaret.core.book.Automation;
import org.lazaret.core.book.Book;
import org.lazaret.core.book.BookId;
import org.lazaret.core.book.Entry;
import org.lazaret.core.book.Refusal;
import org.lazaret.core.book.RequestId;
import org.lazaret.core.book.Scene;
import org.lazaret.core.book.Succeeding;
import org.lazaret.core.book.Told;
import org.lazaret.core.book.Verdict;
import org.lazaret.core.journal.Header;
import org.lazaret.core.journal.KeyId;
import org.lazaret.core.journal.Line;
import org.lazaret.core.journal.SiteId;
import org.lazaret.core.journal.Stamp;
import org.lazaret.core.journal.SubjectId;
import org.lazaret.core.rows.Followed;

/// One act while it is decided: the books it writes in, the entries it makes, and all that follows from them by itself.
///
/// Nothing outside is changed until it is whole; an act that is refused or fails leaves no trace.
final class Act implements Scene {
    private static final int MOST_BODY_BYTES = 48 * 1024;
    private static final int MOST_ENTRIES = 1_000;

    private final Works works;
    private final Stamp stamp;
    private final RequestId once;
    private final long firstPosition;
    private final Map<String, Volume<?, ?, ?>> written = new LinkedHashMap<>();
    private final List<Line> lines = new ArrayList<>();
    private final List<Followed.Written> entries = new ArrayList<>();
    private int longest;

    Act(Works works, Stamp stamp, RequestId once, long firstPosition) {
        this.works = works;
        this.stamp = stamp;
        this.once = once;
        this.firstPosition = firstPosition;
    }

    /// Tells the book, then whatever the automations tell.
    <B extends Book<B, C, E>, C, E> Verdict<E> tell(BookId<B, C, E> id, C command) {
        var verdict = tellOne(id, command);
        for (int next = 0; next < entries.size(); next++) follow(entries.get(next).entry());
        return longest > MOST_BODY_BYTES ? Verdict.refuse(new TooLong(longest, MOST_BODY_BYTES)) : verdict;
    }

    @Override public Stamp stamp() { return stamp; }

    @Override public OffsetDateTime local() { return works.stamps().local(stamp); }

    @Override public <B extends Book<B, C, E>, C, E> B read(BookId<B, C, E> id) { return volume(id).book(); }

    List<Line> lines() { return lines; }

    RequestId once() { return once; }

    /// The book that was told first.
    String about() { return entries.getFirst().entry().book(); }

    List<Followed.Written> entries() { return entries; }

    Map<String, Volume<?, ?, ?>> written() { return written; }

    private <B extends Book<B, C, E>, C, E> Verdict<E> tellOne(BookId<B, C, E> id, C command) {
        var gone = id.subject().filter(who -> works.erasing().contains(who) || works.vault().destroyed(who));
        if (gone.isPresent()) return Verdict.refuse(new ErasedSubject(id.about()));
        var verdict = read(id).decide(command, this);
        if (verdict instanceof Verdict.Written<E>(var events)) events.forEach(event -> write(id, event));
        return verdict;
    }

    private <B extends Book<B, C, E>, C, E> Volume<B, C, E> volume(BookId<B, C, E> id) {
        var mine = written.get(id.about());
        if (mine == null) return works.shelf().take(id);
        @SuppressWarnings("unchecked") // put there under the same kind's about
        var volume = (Volume<B, C, E>) mine;
        return volume;
    }

    private <B extends Book<B, C, E>, C, E> void write(BookId<B, C, E> id, E event) {
        if (entries.size() == MOST_ENTRIES)
            throw new IllegalStateException(
                "one act made %d entries, the last in %s: its automations go round in a circle".formatted(MOST_ENTRIES,
                    id));
        var volume = volume(id).after(event);
        written.put(id.about(), volume);
        var entry = new Entry<>(id.about(), id.subject(), volume.lines(), firstPosition + entries.size(), stamp, event);
        entries.add(new Followed.Written(entry, once));
        lines.add(new Line("care", seal(id, entry)));
    }

    private <E> byte[] seal(BookId<?, ?, ?> id, Entry<E> entry) {
        var body = new Envelope(once, entry.line(), works.catalog().write(entry.event())).bytes();
        longest = Math.max(longest, body.length);
        var to = entry.event() instanceof Addressed addressed ? addressed.addressees() : List.<SiteId>of();
        var key = to.isEmpty()
            ? id.subject().map(whom -> key(whom, entry.event())).orElseGet(works.vault()::ours)
            : KeyId.ADDRESSEES;
        var about = new LinkedHashSet<SubjectId>();
        id.subject().ifPresent(about::add);
        about.addAll(works.catalog().subjects(entry.event()));
        var head = new Header(1, works.catalog().wire(entry.event()), stamp.at(), stamp.by(), stamp.dev(),
            List.copyOf(about),
            id.about(), to, "", key).line();
        return Parted.join(head, to.isEmpty() ? works.vault().seal(key, head, body) : body);
    }

    private KeyId key(SubjectId whom, Object event) {
        return event instanceof Succeeding ? works.vault().succeed(whom) : works.vault().take(whom);
    }

    private void follow(Entry<?> cause) {
        for (var automation : works.house().automations()) followWith(automation, cause);
    }

    private <E> void followWith(Automation<E> automation, Entry<?> cause) {
        if (!automation.reads().isInstance(cause.event())) return;
        @SuppressWarnings("unchecked") // its event is an instance of what the automation reads
        var read = (Entry<? extends E>) cause;
        for (var told : automation.then(read, this)) follow(automation, told);
    }

    private <C> void follow(Automation<?> automation, Told<C> told) {
        refusal(told).ifPresent(reason -> {
            throw new IllegalStateException(
                "%s told %s, which refused: %s. What must refuse is checked before the cause is written.".formatted(
                    automation.getClass().getSimpleName(), told.book(), reason));
        });
    }

    private <C> Optional<Refusal> refusal(Told<C> told) { return tellAny(told.book(), told.command()).refusal(); }

    @SuppressWarnings("unchecked") // Told keeps book and command of one kind together
    private <B extends Book<B, C, E>, C, E> Verdict<E> tellAny(BookId<?, C, ?> id, C command) {
        return tellOne((BookId<B, C, E>) id, command);
    }
}
