package org.lazaret.core.journal;

import java.util.Arrays;
import org.lazaret.core.world.DamagedFile;

/// Walks through the entries of a bundle where they lie.
///
/// Source: C2SP tlog-tiles, Log entries.
final class BundleReader {
    private final String file;
    private final byte[] bytes;
    private int at;
    private int from;
    private int length;

    /// @param file how damage names it
    BundleReader(String file, byte[] bytes) {
        this.file = file;
        this.bytes = bytes;
    }

    /// Moves to the next entry.
    ///
    /// @throws DamagedFile when the file ends before the entry does
    void next() {
        at = end();
        if (at + 2 > bytes.length) throw new DamagedFile(file, at, "the file ends where an entry belongs");
        from = at + 2;
        length = (bytes[at] & 255) << 8 | bytes[at + 1] & 255;
        if (end() > bytes.length)
            throw new DamagedFile(file, at, "an entry of %d bytes is longer than the file".formatted(length));
    }

    /// Where the entry's length stands.
    int at() { return at; }

    /// Where its first byte stands.
    int from() { return from; }

    int length() { return length; }

    /// Where the next entry's length stands.
    int end() { return from + length; }

    byte[] entry() { return Arrays.copyOfRange(bytes, from, end()); }

    /// Moves to the next entry and checks that it is the one of the tree.
    ///
    /// @param place of the entry in the bundle
    /// @param leaves the hashes of its entries
    /// @throws DamagedFile when it is not
    void check(int place, byte[] leaves, Hasher hasher) {
        next();
        hasher.leaf(place, bytes, from, length);
        if (!hasher.matches(place, leaves))
            throw notInTree(file, at, place);
    }

    static DamagedFile notInTree(String file, int at, int place) {
        return new DamagedFile(file, at, "entry %d is not the one in the tree".formatted(place));
    }

    /// @throws DamagedFile when there is more
    void ended() {
        if (end() < bytes.length) throw new DamagedFile(file, end(), "bytes after the last entry");
    }
}
