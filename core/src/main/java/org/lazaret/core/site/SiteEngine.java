package org.lazaret.core.site;

import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import org.lazaret.core.journal.Journal;
import org.lazaret.core.world.PeerId;

/// A site at work: its journals open, its tables where the journals are, its desks staffed.
public final class SiteEngine implements Site {
    /// Below this the disk is as good as full: what is left is for the access journal.
    static final long RESERVE_BYTES = 256 * 1024;

    private final Inside inside;
    private final Parts parts;
    private final Acts acts;
    private final Pins pins;

    private SiteEngine(Inside inside) {
        this.inside = inside;
        this.parts = inside.parts();
        this.acts = inside.acts();
        this.pins = new Pins(List.of(parts.log().journal("care"), parts.log().journal("access")));
    }

    /// Opens a site: replays what its tables have not followed yet.
    ///
    /// @param zone of the wall clock at the place
    public static SiteEngine open(Parts parts, ZoneId zone) {
        var care = parts.log().journal("care");
        var catalog = new Catalog(parts.house());
        var stamps = new Stamps(parts.world().clock(), zone, lastStamp(parts));
        var reader = new Reader(care, parts.vault(), catalog, stamps);
        new Replay(parts.tables(), parts.vault(), reader).run(care);
        var shelf = new Shelf(parts.tables(), reader,
            new Keeping(parts.tables(), parts.vault(), catalog, parts.build()));
        var works = new Works(catalog, shelf, parts.vault(), stamps, parts.house().automations(),
            new LinkedHashSet<>());
        return new SiteEngine(new Inside(parts, works, new Acts(parts, shelf), reader));
    }

    private static Instant lastStamp(Parts parts) {
        var care = lastStamp(parts.log().journal("care"));
        var access = lastStamp(parts.log().journal("access"));
        return care.isAfter(access) ? care : access;
    }

    private static Instant lastStamp(Journal journal) {
        if (journal.size() == 0) return Instant.EPOCH;
        var cursor = journal.from(journal.size() - 1);
        cursor.next();
        return Parted.of(cursor.entry()).header().at();
    }

    @Override public Entering enter(Session who) {
        return parts.turns().take(() -> {
            if (!acts.stopped().isEmpty()) return new Entering.Barred("stopped", acts.stopped());
            return pins.check(who.pins()).<Entering>map(barred -> barred).orElseGet(
                () -> new Entering.Entered(new SiteDesk(inside, who)));
        });
    }

    @Override public void receive(PeerId from, byte[] message) {
        throw new IllegalStateException(
            "a practice on its own has no peers; %s sent %d bytes".formatted(from.name(), message.length));
    }

    @Override public boolean step() {
        if (acts.gather()) {
            acts.settle(acts.flush());
            return true;
        }
        if (!acts.stopped().isEmpty()) return false;
        return parts.log().tidy() | parts.vault().tidy(parts.log().journal("care").size());
    }

    @Override public Health health() {
        return parts.turns().take(
            () -> new Health(parts.log().journal("care").size(), parts.log().journal("access").size(),
                acts.waiting(), parts.log().room(), parts.vault().stock(), acts.stopped()));
    }

    @Override public void close() {
        parts.turns().take(() -> {
            parts.log().close();
            parts.tables().close();
            return true;
        });
    }
}
