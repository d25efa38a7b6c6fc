package org.lazaret.practice.clients;

import java.time.Instant;
import java.util.Optional;
import org.lazaret.core.journal.AccountId;
import org.lazaret.core.journal.SubjectId;
import org.lazaret.core.rows.Rows;
import org.lazaret.core.site.Reason;
import org.lazaret.core.site.Why;

/// A client rang within the last day: why someone reads about them.
public final class ByCall implements Reason {
    @Override public Optional<Why> why(AccountId who, SubjectId whom, Instant at, Rows rows) {
        return rows.look(Calls.dayBefore(new ClientId(whom.name()), at)).stream().findFirst().map(
            call -> new Why("call", call.book()));
    }
}
