package org.lazaret.practice.visits;

import java.time.Instant;
import java.util.Optional;
import org.lazaret.core.journal.AccountId;
import org.lazaret.core.journal.SubjectId;
import org.lazaret.core.rows.Rows;
import org.lazaret.core.site.Reason;
import org.lazaret.core.site.Why;

/// An animal is here, or was until a day ago: why someone reads about it, or about its owner.
public final class ByVisit implements Reason {
    @Override public Optional<Why> why(AccountId who, SubjectId whom, Instant at, Rows rows) {
        return rows.look(Visits.explaining(whom, at)).stream().findFirst().map(visit -> new Why("visit", visit.book()));
    }
}
