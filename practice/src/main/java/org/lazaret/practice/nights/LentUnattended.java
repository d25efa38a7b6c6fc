package org.lazaret.practice.nights;

import java.util.List;
import java.util.Optional;
import org.lazaret.core.rows.Rows;
import org.lazaret.practice.visits.Notice;

/// How many records went by themselves to the site that covers this one, of which nobody has read here.
public final class LentUnattended implements Notice {
    /// What is said of them.
    public enum Line { WENT, ALL_WENT }

    @Override public Optional<Said> of(Rows rows) {
        long went = rows.look(Inquiries.unread()).getFirst().count();
        if (went == 0) return Optional.empty();
        return Optional.of(new Said(went == 1 ? Line.WENT : Line.ALL_WENT, List.of(went), "/shared"));
    }
}
