package org.lazaret.core.site;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lazaret.core.journal.SubjectId;
import org.lazaret.core.rows.Rows;

/// Asks the rooms, in order, why someone would read about subjects just now.
record Reasons(List<Reason> rooms, Rows rows, Session who, Instant at) {
    /// For each the first explanation, or `none`; in the order in which they are given.
    Map<SubjectId, String> why(List<SubjectId> subjects) {
        var known = new LinkedHashMap<SubjectId, Why>();
        for (var room : rooms) {
            var open = subjects.stream().filter(one -> !known.containsKey(one)).toList();
            if (!open.isEmpty()) room.why(who.who(), open, at, rows).forEach(known::putIfAbsent);
        }
        var all = new LinkedHashMap<SubjectId, String>();
        for (var one : subjects) all.put(one, known.containsKey(one) ? known.get(one).toString() : "none");
        return all;
    }
}
