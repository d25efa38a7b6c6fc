package org.lazaret.practice.visits;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.lazaret.core.journal.AccountId;
import org.lazaret.core.journal.SubjectId;
import org.lazaret.core.rows.Rows;
import org.lazaret.core.site.Explained;
import org.lazaret.core.site.Reason;
import org.lazaret.core.site.Why;

/// An animal is here, or was until a day ago: why someone reads about it, or about its owner.
public final class ByVisit implements Reason {
    @Override public Map<SubjectId, Why> why(AccountId who, List<SubjectId> whom, Instant at, Rows rows) {
        return Explained.by("visit", rows.look(Visits.explaining(whom, at)));
    }
}
