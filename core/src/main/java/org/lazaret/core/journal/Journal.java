package org.lazaret.core.journal;

import java.util.List;

/// One append-only log of a site, as its readers see it: only what is durable.
public interface Journal {
    LogId origin();

    long size();

    Hash root(long size);

    /// A reader that starts at a position and follows what is added.
    Cursor from(long position);

    List<Hash> inclusion(long position, long size);

    List<Hash> consistency(long from, long to);

    /// That a run of entries stands in the journal of that size.
    List<Hash> subtree(Subtree.Run run, long size);
}
