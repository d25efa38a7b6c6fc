package org.lazaret.core.book;

import java.time.OffsetDateTime;
import org.lazaret.core.journal.Stamp;

/// What a decision may look at: the stamp, and every other book of the site at this same position, read only.
public interface Scene {
    Stamp stamp();

    /// The stamp's time as the site's own clock on the wall shows it.
    OffsetDateTime local();

    /// Another book; its blank if nothing was written in it, or if it was erased.
    <B extends Book<B, C, E>, C, E> B read(BookId<B, C, E> book);
}
