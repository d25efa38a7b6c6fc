package org.lazaret.core.site;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import org.lazaret.core.book.CorruptBook;
import org.lazaret.core.journal.Header;
import org.lazaret.core.journal.Journal;
import org.lazaret.core.rows.Seen;
import org.lazaret.core.rows.Stretch;
import org.lazaret.core.rows.Tables;
import org.lazaret.core.world.Turns;

/// Goes through the access journal and tells who looked at whom.
///
/// The tables note entries a piece at a time: each whole piece when the site has nothing else to do, the rest when
/// somebody asks. What is told is read from the journal, an entry in a turn of its own, so that nobody waits long.
final class Onlookers {
    /// Noted in some milliseconds, in which nobody writes.
    private static final int PIECE = 256;
    private static final int MOST_SEEN = 1_000;
    /// Gone through at most when somebody asks.
    private static final int PIECES_AT_ONCE = 8;

    private final Journal access;
    private final Tables tables;
    private final Parts parts;

    Onlookers(Parts parts) {
        this.parts = parts;
        this.tables = parts.tables();
        this.access = parts.log().journal("access");
    }

    /// Notes the next piece if there is a whole one. In the turn.
    boolean note() {
        if (parts.room().kept() || access.size() - tables.looked() < PIECE) return false;
        piece();
        return true;
    }

    private void piece() {
        if (parts.room().kept()) return; // what is left on the disk is for what people read
        var group = new ArrayList<Seen>();
        var whom = 0;
        var cursor = access.from(tables.looked());
        while (group.size() < PIECE && whom < MOST_SEEN && cursor.next()) {
            var header = Parted.of(cursor.entry()).header();
            group.add(new Seen(cursor.position(), header.by(), header.sub()));
            whom += header.sub().size();
        }
        if (!group.isEmpty()) tables.note(group);
    }

    Looks find(Sought sought) {
        var unread = catchUp();
        var stretch = stretch(sought);
        var wanted = sought.most() + 1;
        var positions = sought.whom().map(whom -> tables.seen(whom, stretch, wanted)).orElseGet(
            () -> tables.read(sought.who().orElseThrow(), stretch, wanted));
        var found = positions.stream().limit(sought.most()).map(this::looked).filter(
            looked -> asked(looked, sought)).toList();
        return new Looks(found, positions.size() > sought.most(), unread);
    }

    /// The tables may take one for another.
    private static boolean asked(Looked looked, Sought sought) {
        return sought.whom().map(looked.whom()::contains).orElseGet(
            () -> sought.who().equals(Optional.of(looked.who())));
    }

    /// @return how many are left
    private long catchUp() {
        for (var each = 0; each < PIECES_AT_ONCE && unread() > 0; each++) turns().take(() -> {
            piece();
            return access;
        });
        return unread();
    }

    private long unread() { return turns().take(() -> access.size() - tables.looked()); }

    private Stretch stretch(Sought sought) {
        var end = Math.min(sought.before(), first(sought.until()));
        return new Stretch(first(sought.from()), end);
    }

    /// The position of the first entry that is not before that time.
    private long first(Instant at) {
        if (at.equals(Instant.MIN)) return 0;
        long from = 0;
        long to = turns().take(access::size);
        if (at.equals(Instant.MAX)) return to;
        while (from < to) {
            var middle = (from + to) / 2;
            if (header(middle).at().isBefore(at)) from = middle + 1;
            else to = middle;
        }
        return from;
    }

    private Header header(long position) { return Parted.of(entry(position)).header(); }

    private Looked looked(long position) { return Looked.of(position, entry(position), parts.vault()); }

    private byte[] entry(long position) {
        return turns().take(() -> {
            var cursor = access.from(position);
            if (!cursor.next()) throw new CorruptBook("the access journal has no entry " + position);
            return cursor.entry();
        });
    }

    private Turns turns() { return parts.turns(); }
}
