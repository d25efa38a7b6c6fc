package org.lazaret.core.site;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lazaret.core.journal.SubjectId;
import org.lazaret.core.rows.Look;

/// A book that explains why someone reads about a subject, as a room finds it in its tables.
public record Explained(SubjectId whom, String book) {
    /// The subjects as an argument for `in (select value from json_each(?))`.
    public static String names(List<SubjectId> whom) { return Look.array(whom.stream().map(SubjectId::name).toList()); }

    /// For each subject the first that was found.
    ///
    /// @param kind as in `Why`
    public static Map<SubjectId, Why> by(String kind, List<Explained> found) {
        var all = new LinkedHashMap<SubjectId, Why>();
        for (var one : found) all.putIfAbsent(one.whom, new Why(kind, one.book));
        return all;
    }
}
