package org.lazaret.guard.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.lazaret.core.journal.SubjectId;

/// Whom somebody read of within a stretch of time that ends now, each once with the last time.
///
/// It slides: by the times that stand in the journal, whose times only rise.
final class Window {
    private final Duration span;
    private final SequencedMap<SubjectId, Sight> seen = new LinkedHashMap<>();

    /// When somebody was seen, and where in the access journal that stands.
    record Sight(Instant at, long position) {}

    Window(Duration span) { this.span = span; }

    void add(List<SubjectId> whom, Sight sight) {
        for (var one : whom) {
            seen.remove(one); // the last time counts, and stands last
            seen.put(one, sight);
        }
        var from = sight.at.minus(span);
        while (!seen.isEmpty() && !seen.firstEntry().getValue().at.isAfter(from)) seen.pollFirstEntry();
    }

    void forget(List<SubjectId> whom) { whom.forEach(seen::remove); }

    int size() { return seen.size(); }

    /// Those after that moment, the first first.
    List<Sight> after(Instant moment) {
        return seen.values().stream().filter(sight -> sight.at.isAfter(moment)).toList();
    }
}
