package org.lazaret.core.site;

import java.time.Instant;
import java.util.Optional;
import org.lazaret.core.journal.AccountId;
import org.lazaret.core.journal.SubjectId;
import org.lazaret.core.rows.Rows;

/// A room's answer to the question why someone would read about a subject just now.
public interface Reason {
    Optional<Why> why(AccountId who, SubjectId whom, Instant at, Rows rows);
}
