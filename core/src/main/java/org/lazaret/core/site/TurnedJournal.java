package org.lazaret.core.site;

import java.util.ArrayList;
import java.util.List;
import org.lazaret.core.journal.Cursor;
import org.lazaret.core.journal.Hash;
import org.lazaret.core.journal.Journal;
import org.lazaret.core.journal.LogId;
import org.lazaret.core.journal.Subtree;
import org.lazaret.core.world.Turns;

/// A journal of a site at work, read from outside: each piece in a turn of its own, so that nobody waits long.
record TurnedJournal(Journal real, Turns turns) implements Journal {
    /// Read in a fraction of a millisecond.
    private static final int PIECE = 32;

    @Override public LogId origin() { return real.origin(); }

    @Override public long size() { return turns.take(real::size); }

    @Override public Hash root(long size) { return turns.take(() -> real.root(size)); }

    @Override public Cursor from(long position) { return new Pieces(position - 1); }

    @Override public List<Hash> inclusion(long position, long size) {
        return turns.take(() -> real.inclusion(position, size));
    }

    @Override public List<Hash> consistency(long from, long to) {
        return turns.take(() -> real.consistency(from, to));
    }

    @Override public List<Hash> subtree(Subtree.Run run, long size) {
        return turns.take(() -> real.subtree(run, size));
    }

    private final class Pieces implements Cursor {
        private List<byte[]> piece = List.of();
        private int at;
        private long position;

        Pieces(long position) { this.position = position; }

        @Override public boolean next() {
            if (++at >= piece.size()) read();
            if (piece.isEmpty()) return false;
            position++;
            return true;
        }

        private void read() {
            at = 0;
            piece = turns.take(() -> {
                var entries = new ArrayList<byte[]>(PIECE);
                var cursor = real.from(position + 1);
                while (entries.size() < PIECE && cursor.next()) entries.add(cursor.entry());
                return entries;
            });
        }

        @Override public long position() { return position; }

        @Override public byte[] entry() { return piece.get(at); }
    }
}
