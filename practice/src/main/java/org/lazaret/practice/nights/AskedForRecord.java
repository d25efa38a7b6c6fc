package org.lazaret.practice.nights;

import java.util.List;
import java.util.Optional;
import org.lazaret.core.rows.Rows;
import org.lazaret.practice.visits.Notice;

/// Which sites ask for a record, and nobody has answered them here.
public final class AskedForRecord implements Notice {
    /// What is said of them.
    public enum Line { ASKS, ASK }

    @Override public Optional<Said> of(Rows rows) {
        var sites = rows.look(Inquiries.open());
        if (sites.isEmpty()) return Optional.empty();
        long all = sites.stream().mapToLong(Inquiries.Count::count).sum();
        return Optional.of(all == 1
            ? new Said(Line.ASKS, List.of(sites.getFirst().site()), "/shared")
            : new Said(Line.ASK, List.of(String.join(", ", sites.stream().map(Inquiries.Count::site).toList()), all),
                "/shared"));
    }
}
