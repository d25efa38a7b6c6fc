package org.lazaret.guard.assessment;

import java.util.List;
import java.util.function.LongUnaryOperator;
import org.lazaret.core.journal.Cursor;
import org.lazaret.core.journal.Hash;
import org.lazaret.core.journal.Journal;
import org.lazaret.core.journal.LogId;
import org.lazaret.core.journal.Subtree;

/// A journal that lies to who looks through it.
///
/// @param size as long as it says it is
/// @param gives which entry stands where each is asked for
record OddJournal(Journal real, long size, LongUnaryOperator gives) implements Journal {
    @Override public LogId origin() { return real.origin(); }

    @Override public Hash root(long size) { return real.root(size); }

    @Override public Cursor from(long position) {
        return new Cursor() {
            private long at = position - 1;

            @Override public boolean next() { return at + 1 < size && ++at >= 0; }

            @Override public long position() { return at; }

            @Override public byte[] entry() {
                var cursor = real.from(gives.applyAsLong(at));
                cursor.next();
                return cursor.entry();
            }
        };
    }

    @Override public List<Hash> inclusion(long position, long size) { return real.inclusion(position, size); }

    @Override public List<Hash> consistency(long from, long to) { return real.consistency(from, to); }

    @Override public List<Hash> subtree(Subtree.Run run, long size) { return real.subtree(run, size); }
}
