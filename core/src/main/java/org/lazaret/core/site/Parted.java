package org.lazaret.core.site;

import java.util.Arrays;
import org.lazaret.core.book.CorruptBook;
import org.lazaret.core.journal.Header;

/// An entry taken apart: the header's bytes, which are the body's associated data, and the sealed body.
record Parted(Header header, byte[] head, byte[] body) {
    static Parted of(byte[] entry) {
        for (int at = 0; at < entry.length; at++) {
            if (entry[at] == '\n') return at(entry, at);
        }
        throw new CorruptBook("an entry of %d bytes has no newline after its header".formatted(entry.length));
    }

    private static Parted at(byte[] entry, int newline) {
        var head = Arrays.copyOf(entry, newline);
        return new Parted(Header.parse(head), head, Arrays.copyOfRange(entry, newline + 1, entry.length));
    }

    /// Header, newline and sealed body, as they stand in a journal.
    static byte[] join(byte[] head, byte[] body) {
        var entry = Arrays.copyOf(head, head.length + 1 + body.length);
        entry[head.length] = '\n';
        System.arraycopy(body, 0, entry, head.length + 1, body.length);
        return entry;
    }
}
