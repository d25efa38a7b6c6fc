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

    DamagedFile damaged(String what) { return new DamagedFile(file, at, what); }

    /// @throws DamagedFile when there is more
    void ended() {
        if (end() < bytes.length) throw new DamagedFile(file, end(), "bytes after the last entry");
    }
}
