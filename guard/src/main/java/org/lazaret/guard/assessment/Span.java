package org.lazaret.guard.assessment;

import java.time.Instant;
import org.lazaret.core.journal.Header;
import org.lazaret.core.journal.Journal;

/// A span of time, and where it lies in a journal.
///
/// @param until before then
record Span(Instant from, Instant until) {
    /// Positions from one on and before another.
    record Stretch(long from, long to) {}

    /// All entries of the span, and the one before and behind it where there are any.
    Stretch stretch(Journal journal) {
        return new Stretch(Math.max(0, first(journal, from) - 1), Math.min(journal.size(), first(journal, until) + 1));
    }

    /// The first entry that is not before that time, by halving: times never fall.
    private static long first(Journal journal, Instant at) {
        if (at.equals(Instant.MIN)) return 0;
        long from = 0;
        long to = journal.size();
        if (at.equals(Instant.MAX)) return to;
        while (from < to) {
            var middle = (from + to) / 2;
            var cursor = journal.from(middle);
            if (!cursor.next()) return middle;
            if (Header.of(cursor.entry()).at().isBefore(at)) from = middle + 1;
            else to = middle;
        }
        return from;
    }
}
