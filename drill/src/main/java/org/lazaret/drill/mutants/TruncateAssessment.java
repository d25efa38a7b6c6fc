package org.lazaret.drill.mutants;

import java.util.List;
import org.lazaret.core.journal.Cursor;
import org.lazaret.core.journal.Hash;
import org.lazaret.core.journal.Journal;
import org.lazaret.core.journal.LogId;
import org.lazaret.core.journal.Subtree;
import org.lazaret.drill.universe.Mutation;

/// An assessment that is given two thirds of an access journal, as if that were all of it.
final class TruncateAssessment implements Mutation {
    @Override public Journal looked(Journal real) { return new Shorter(real, real.size() * 2 / 3); }

    private record Shorter(Journal real, long size) implements Journal {
        @Override public LogId origin() { return real.origin(); }

        @Override public Hash root(long size) { return real.root(size); }

        @Override public Cursor from(long position) { return new Ending(real.from(position), size); }

        @Override public List<Hash> inclusion(long position, long size) { return real.inclusion(position, size); }

        @Override public List<Hash> consistency(long from, long to) { return real.consistency(from, to); }

        @Override public List<Hash> subtree(Subtree.Run run, long size) { return real.subtree(run, size); }
    }

    private record Ending(Cursor real, long end) implements Cursor {
        @Override public boolean next() { return real.next() && real.position() < end; }

        @Override public long position() { return real.position(); }

        @Override public byte[] entry() { return real.entry(); }
    }
}
