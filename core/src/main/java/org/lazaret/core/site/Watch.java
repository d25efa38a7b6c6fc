package org.lazaret.core.site;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lazaret.core.book.Books;
import org.lazaret.core.book.Told;

/// Follows what people read at a site, page by page as it is durable, and says which books are to be told of it.
///
/// In the site's turn, soon after a page has gone out and never before one: nobody waits for it. It keeps what it
/// remembers in memory; after a start it sees the last of the journal again, and what follows from that was told
/// before or is told now.
public interface Watch {
    /// What follows from something that was read; the site itself tells it, and a refusal says that it is known.
    List<Told<?>> saw(Looked looked, Ground ground);

    /// What it may look at: the books as they stand now, and what rooms know.
    record Ground(Books books, Acquaintance known) {}

    /// Makes one for a site that is opened.
    interface Maker {
        Watch begin();

        /// How much of what was read before a start it has to see again.
        Duration remembers();

        /// Since when something that it found waits for a person; empty while nothing does.
        Optional<Instant> waits(Books books);
    }
}
