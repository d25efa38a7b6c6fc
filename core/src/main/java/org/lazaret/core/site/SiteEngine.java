package org.lazaret.core.site;

import static java.time.Instant.EPOCH;
import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.function.Consumer;
import org.lazaret.core.book.Book;
import org.lazaret.core.book.BookId;
import org.lazaret.core.book.CorruptBook;
import org.lazaret.core.book.RequestId;
import org.lazaret.core.book.Told;
import org.lazaret.core.journal.AccountId;
import org.lazaret.core.journal.DeviceId;
import org.lazaret.core.journal.Head;
import org.lazaret.core.journal.Journal;
import org.lazaret.core.world.PeerId;

/// A site at work: its journals open, its tables where the journals are, its desks staffed.
public final class SiteEngine implements Site {
    static final Session ITSELF = new Session(Session.SITE, new DeviceId("node"), List.of());

    private final Inside inside;
    private final Parts parts;
    private final Acts acts;
    private final Pins pins;
    private final Scrubbing scrubbing;
    private Optional<SiteBook.Missing> missing = Optional.empty();
    private final SequencedSet<String> heard = new LinkedHashSet<>();

    private SiteEngine(Inside inside) {
        this.inside = inside;
        this.parts = inside.parts();
        this.acts = inside.acts();
        this.scrubbing = inside.history().scrubbing();
        this.pins = new Pins(List.of(parts.log().journal("care"), parts.log().journal("access")));
    }

    /// Opens a site: replays what its tables have not followed yet. Its time zone is in its first entry.
    ///
    /// @throws WrongFiles when its founding was interrupted
    public static SiteEngine open(Parts parts) {
        var care = parts.log().journal("care");
        if (care.size() == 0)
            throw new WrongFiles(
                "%s was never founded whole: empty its folder and found it again".formatted(care.origin().origin()));
        var founded = new Reader(care, parts.vault(), new Catalog(parts.house()),
            new Stamps(parts.world().clock(), UTC, EPOCH)).at(0);
        if (founded instanceof Read.Written(var entry, _) && entry.event() instanceof SiteBook.Founded(_, var zone)) {
            var site = opened(parts, ZoneId.of(zone));
            site.checkIncarnation(care);
            site.checkVault();
            site.checkHeads();
            return site;
        }
        throw new CorruptBook("the first entry of %s does not found it".formatted(care.origin().origin()));
    }

    /// A new site with its first entry.
    static SiteEngine founding(Parts parts, Founding founding) {
        var site = opened(parts, founding.timeZone());
        site.tell(new SiteBook.Found(founding.name(), founding.timeZone().getId()));
        return site;
    }

    /// A site with what was left of its last incarnation, and the entry that says so. Every body of it is opened.
    ///
    /// @throws WrongFiles when what was left was never founded
    static SiteEngine resuming(Parts parts, Sites.Watched watched) {
        var remains = watched.remains();
        var founded = new Reader(remains.care(), parts.vault(), new Catalog(parts.house()),
            new Stamps(parts.world().clock(), UTC, EPOCH)).at(0);
        if (!(founded instanceof Read.Written(var entry, _)
            && entry.event() instanceof SiteBook.Founded(_, var zone)))
            throw new WrongFiles("the first entry of %s does not found it".formatted(
                remains.care().origin().origin()));
        var site = opened(parts, ZoneId.of(zone), watched.progress());
        site.tell(new SiteBook.Resume(remains.next(), remains.journals().stream().map(SiteEngine::left).toList()));
        site.tell(new SiteBook.Await(Witnesses.of(remains)));
        return site;
    }

    private static SiteBook.Left left(Journal journal) {
        return new SiteBook.Left(journal.origin().journal(), journal.size(), journal.root(journal.size()).toString());
    }

    private static SiteEngine opened(Parts parts, ZoneId zone) { return opened(parts, zone, Progress.UNHEARD); }

    private static SiteEngine opened(Parts parts, ZoneId zone, Progress progress) {
        var care = parts.log().journal("care");
        var catalog = new Catalog(parts.house());
        var stamps = new Stamps(parts.world().clock(), zone, lastStamp(parts));
        var reader = new Reader(care, parts.vault(), catalog, stamps);
        new Replay(parts, reader).run(care, progress);
        var keeping = new Keeping(parts.tables(), parts.vault(), catalog, parts.build());
        var shelf = new Shelf(parts.tables(), reader, keeping);
        var works = new Works(catalog, shelf, parts.vault(), stamps, parts.house(), new LinkedHashSet<>());
        var alone = new Alone(care, parts.log().journal("access"), stampAt(care, 0));
        var history = new Inside.History(alone, new Scrubbing(parts.log()), new Onlookers(parts), new Watchmen(parts,
            works));
        return new SiteEngine(new Inside(parts, works, new Acts(parts, shelf), reader, history));
    }

    /// The site says something of itself.
    private void tell(SiteBook.Command command) {
        var once = new RequestId("site-" + Names.fresh(parts.world().secrets()));
        var told = new SiteDesk(inside, ITSELF).tell(SiteBook.BOOK, command, once);
        told.then(verdict -> verdict.refusal().ifPresent(reason -> {
            throw new IllegalStateException("the site cannot write of itself: " + reason);
        }));
    }

    /// What those say who watch over it; what is refused is known.
    private void tell(Told<?> told, RequestId once) { tellAny(told, once); }

    private <C> void tellAny(Told<C> told, RequestId once) { tell(told.book(), told.command(), once); }

    @SuppressWarnings("unchecked") // Told keeps book and command of one kind together
    private <B extends Book<B, C, E>, C, E> void tell(BookId<?, C, ?> id, C command, RequestId once) {
        new SiteDesk(inside, ITSELF).tell((BookId<B, C, E>) id, command, once);
    }

    /// Writes down which state the vault is in, so that an older one is found out.
    private boolean markVault() {
        var mark = parts.vault().mark();
        if (mark.generation() == marked() || parts.room().kept()) return false;
        tell(new SiteBook.MarkVault(mark.generation(), mark.hash().toString()));
        return true;
    }

    private long marked() { return self().generation(); }

    /// @throws WrongFiles when what is there of another incarnation was never brought whole
    private void checkIncarnation(Journal care) {
        var incarnation = inside.works().shelf().take(SiteBook.BOOK).book().incarnation();
        if (incarnation != care.origin().incarnation())
            throw new WrongFiles("%s was never restored whole: empty its folder and restore it again".formatted(
                care.origin().origin()));
    }

    /// @throws WrongFiles when the journal knows of a later vault
    private void checkVault() {
        var generation = parts.vault().mark().generation();
        if (generation < marked())
            throw new WrongFiles(
                "the vault is at generation %d and the journal knows %d: an older copy was put in its place".formatted(
                    generation, marked()));
    }

    /// @throws WrongFiles when the disk has less than this site had, or something else
    private void checkHeads() {
        pins.check(parts.heads().written()).ifPresent(older -> {
            throw new WrongFiles(
                "this disk is not the newest this site had (%s): %s, says %s. Put the newest disk back".formatted(
                    older.code(), older.detail(), parts.heads().path()));
        });
    }

    private List<Head> heads() { return List.of(parts.log().head("care"), parts.log().head("access")); }

    private static Instant lastStamp(Parts parts) {
        var care = lastStamp(parts.log().journal("care"));
        var access = lastStamp(parts.log().journal("access"));
        return care.isAfter(access) ? care : access;
    }

    private static Instant lastStamp(Journal journal) { return stampAt(journal, journal.size() - 1); }

    static Instant stampAt(Journal journal, long position) {
        if (journal.size() == 0) return EPOCH;
        var cursor = journal.from(position);
        cursor.next();
        return Parted.of(cursor.entry()).header().at();
    }

    @Override public Entering enter(Session who) {
        return parts.turns().take(() -> {
            if (!acts.stopped().isEmpty()) return new Entering.Barred("stopped", acts.stopped());
            var superseded = parts.outside().superseded();
            if (!superseded.isEmpty() && !who.who().equals(ITSELF.who()))
                return new Entering.Barred("superseded", superseded);
            var kept = inside.works().barred(who);
            if (kept.isPresent()) return kept.get();
            who.pins().forEach(this::miss);
            var barred = pins.check(who.pins()).or(() -> otherPast(who.pins()));
            if (barred.isEmpty() && !who.pins().isEmpty() && self().awaits(who.device().name()))
                heard.add(who.device().name());
            return barred.<Entering>map(why -> why).orElseGet(() -> new Entering.Entered(new SiteDesk(inside, who)));
        });
    }

    private SiteBook self() { return inside.works().shelf().take(SiteBook.BOOK).book(); }

    /// What a device has seen of the incarnation before is not what was left of it.
    private Optional<Entering.Barred> otherPast(List<Head> seen) {
        return seen.stream().filter(pins::before).filter(
            one -> self().contradicts(one, parts.log().journal(one.origin().journal()))).findFirst().map(
                one -> new Entering.Barred("rewritten",
                    "what came back of %s has other entries than the first %d that ".formatted(one.origin().origin(),
                        one.size()) + "were seen"));
    }

    /// Not before what it knew more is counted.
    private boolean writeHeard() {
        if (heard.isEmpty() || parts.room().kept()) return false;
        var next = heard.removeFirst();
        if (self().awaits(next)) tell(new SiteBook.Hear(next));
        return true;
    }

    /// Somebody has seen a journal of the incarnation before: what it had more than was left is missing.
    private void miss(Head seen) {
        if (!pins.before(seen)) return;
        self().missing(seen.origin().journal(), seen.size()).ifPresent(
            more -> missing = Optional.of(more));
    }

    private boolean writeMissing() {
        var more = missing;
        missing = Optional.empty();
        if (more.isEmpty() || parts.room().kept()) return false;
        tell(new SiteBook.Miss(more.get()));
        return true;
    }

    @Override public void receive(PeerId from, byte[] message) {
        parts.turns().take(() -> {
            if (acts.stopped().isEmpty()) parts.outside().receive(from, message);
            return true;
        });
    }

    @Override public boolean step() {
        if (acts.gather()) {
            acts.settle(acts.flush());
            return true;
        }
        if (!acts.stopped().isEmpty()) return false;
        if (inside.history().watchmen().step(this::tell)) return true;
        if (markVault() || writeMissing() || writeHeard()) return true;
        boolean tidied = parts.log().tidy();
        return tidied | tidyVault() || parts.outside().step() || acts.waiting() == 0 && parts.heads().write(heads())
            || parts.tables().fill() || inside.history().onlookers().note();
    }

    private boolean tidyVault() {
        return !parts.room().kept() && parts.vault().tidy(parts.log().journal("care").size());
    }

    @Override public void scrub() {
        parts.turns().take(() -> {
            if (acts.stopped().isEmpty()) scrubbing.piece();
            return true;
        });
    }

    @Override public Health health() {
        return parts.turns().take(
            () -> new Health(parts.log().journal("care").size(), parts.log().journal("access").size(),
                acts.waiting(), parts.log().room(), parts.vault().stock(), acts.stopped(), scrubbing.found(),
                self().awaited()));
    }

    @Override public void listen(Consumer<List<String>> listener) {
        parts.turns().take(() -> {
            acts.listen(books -> listener.accept(books.stream().map(this::room).distinct().toList()));
            return true;
        });
    }

    private String room(String book) { return inside.works().catalog().kind(book).room(); }

    @Override public void close() {
        parts.turns().take(() -> {
            if (acts.stopped().isEmpty()) parts.heads().write(heads());
            parts.log().close();
            parts.tables().close();
            return true;
        });
    }
}
