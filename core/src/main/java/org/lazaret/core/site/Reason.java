package org.lazaret.core.site;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.lazaret.core.journal.AccountId;
import org.lazaret.core.journal.SubjectId;
import org.lazaret.core.rows.Rows;

/// A room's answer to the question why someone would read about subjects just now.
public interface Reason {
    /// @param whom all that one page shows and nobody explained yet: they are asked about together, since a page may
    ///     show many
    /// @return for each that this room explains, why
    Map<SubjectId, Why> why(AccountId who, List<SubjectId> whom, Instant at, Rows rows);
}
