package org.lazaret.core.site;

import java.time.Instant;
import java.util.List;
import org.lazaret.core.journal.SubjectId;
import org.lazaret.core.rows.Rows;

/// Asks the rooms, in order, why someone would read about a subject just now.
record Reasons(List<Reason> rooms, Rows rows, Session who, Instant at) {
    /// The first explanation, or `none`.
    String why(SubjectId subject) {
        for (var room : rooms) {
            var why = room.why(who.who(), subject, at, rows);
            if (why.isPresent()) return why.get().toString();
        }
        return "none";
    }
}
