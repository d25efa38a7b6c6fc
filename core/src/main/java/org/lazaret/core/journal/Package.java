package org.lazaret.core.journal;

import java.util.ArrayList;
import java.util.List;

/// Entries of a journal on their way to somebody who keeps a copy, with the proof that they stand in it.
///
/// They do not cross a multiple of 256. The proof is of all entries from that multiple on to the last one here.
/// Source: C2SP tlog-mirror, add-entries.
///
/// @param start position of the first
/// @param size of the journal that the proof leads to
public record Package(long start, long size, List<byte[]> entries, List<Hash> proof) {
    /// How many entries a full one has.
    public static final int MOST = TilePath.WIDTH;

    /// Behind the last entry.
    public long end() { return start + entries.size(); }

    /// Of a journal: from a position on, as many as stand together and fit.
    ///
    /// @param size that was signed
    /// @param bytes at most so many, but one entry always
    public static Package of(Journal journal, long start, long size, int bytes) {
        var entries = new ArrayList<byte[]>();
        long end = Math.min(size, start - start % MOST + MOST);
        int room = bytes;
        for (var cursor = journal.from(start); start + entries.size() < end && cursor.next();) {
            room -= cursor.entry().length;
            if (room < 0 && !entries.isEmpty()) break;
            entries.add(cursor.entry());
        }
        var run = new Subtree.Run(start - start % MOST, start + entries.size());
        return new Package(start, size, List.copyOf(entries), journal.subtree(run, size));
    }
}
