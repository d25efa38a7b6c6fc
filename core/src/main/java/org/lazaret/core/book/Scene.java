package org.lazaret.core.book;

import java.time.OffsetDateTime;
import org.lazaret.core.journal.Stamp;

/// What a decision may look at: the stamp, and every other book of the site at this same position, read only.
public interface Scene extends Books {
    Stamp stamp();

    /// The stamp's time as the site's own clock on the wall shows it.
    OffsetDateTime local();
}
