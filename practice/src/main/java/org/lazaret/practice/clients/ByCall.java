package org.lazaret.practice.clients;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.lazaret.core.journal.AccountId;
import org.lazaret.core.journal.SubjectId;
import org.lazaret.core.rows.Rows;
import org.lazaret.core.site.Explained;
import org.lazaret.core.site.Reason;
import org.lazaret.core.site.Why;

/// A client rang within the last day: why someone reads about them.
public final class ByCall implements Reason {
    @Override public Map<SubjectId, Why> why(AccountId who, List<SubjectId> whom, Instant at, Rows rows) {
        return Explained.by("call", rows.look(Calls.dayBefore(whom, at)));
    }
}
