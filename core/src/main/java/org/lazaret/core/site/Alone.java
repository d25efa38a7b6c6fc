package org.lazaret.core.site;

import java.time.Instant;
import org.lazaret.core.journal.Journal;

/// How many entries of a site lie in one place only, and since when.
final class Alone {
    private final Journal care;
    private final Journal access;
    private Elsewhere known = Elsewhere.NOWHERE;
    private Instant since;
    /// Whether something lay here only when that was asked.
    private boolean some = true;

    /// @param founded when the first entry was written
    Alone(Journal care, Journal access, Instant founded) {
        this.care = care;
        this.access = access;
        this.since = founded;
    }

    long count(Elsewhere now) { return care.size() - now.care() + access.size() - now.access(); }

    /// How many are still to come to the hub; 0 if there is none.
    long way(Elsewhere now) { return now.reach() == Reach.NONE ? 0 : care.size() + access.size() - now.hub(); }

    /// When the oldest of those that lie here only was written; where there is none, the last time this was asked.
    Instant since(Elsewhere now) {
        if (!some || now.care() != known.care() || now.access() != known.access()) {
            some = count(now) > 0;
            if (some) since = oldest(now);
            known = now;
        }
        return since;
    }

    private Instant oldest(Elsewhere now) {
        var first = Instant.MAX;
        if (now.care() < care.size()) first = SiteEngine.stampAt(care, now.care());
        if (now.access() < access.size()) {
            var shown = SiteEngine.stampAt(access, now.access());
            if (shown.isBefore(first)) first = shown;
        }
        return first;
    }
}
