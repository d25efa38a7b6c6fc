package org.lazaret.core.rows;

import java.util.Optional;
import org.lazaret.core.book.Entry;
import org.lazaret.core.book.RequestId;
import org.lazaret.core.journal.SubjectId;

/// An entry of the care journal as the tables follow it.
public sealed interface Followed {
    long position();

    /// @param once the request it answers; the events of one act share it
    record Written(Entry<?> entry, RequestId once) implements Followed {
        @Override public long position() { return entry.position(); }
    }

    /// An entry whose key is destroyed: only its place in its book is known.
    record Unreadable(String book, Optional<SubjectId> subject, long line, long position) implements Followed {}

    /// From here on a subject is erased: its books' rows go, and rows about it.
    ///
    /// @param entry that says so, a line of a book as any other
    record Erasure(SubjectId subject, Entry<?> entry, RequestId once) implements Followed {
        @Override public long position() { return entry.position(); }
    }
}
