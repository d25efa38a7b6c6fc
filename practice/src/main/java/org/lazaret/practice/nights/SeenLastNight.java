package org.lazaret.practice.nights;

import java.util.List;
import java.util.Optional;
import org.lazaret.core.rows.Rows;
import org.lazaret.group.cover.Reports;
import org.lazaret.practice.visits.Notice;

/// How many animals were seen by the site that covers this one, of whom nobody has read here.
public final class SeenLastNight implements Notice {
    /// What is said of them.
    public enum Line { ONE, SEVERAL }

    @Override public Optional<Said> of(Rows rows) {
        long animals = rows.look(Reports.unread()).getFirst().animals();
        if (animals == 0) return Optional.empty();
        return Optional.of(new Said(animals == 1 ? Line.ONE : Line.SEVERAL, List.of(animals), "/nights"));
    }
}
