package org.lazaret.core.site;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lazaret.core.journal.Header;
import org.lazaret.core.journal.Journal;

/// The devices at which somebody worked in the last month of an incarnation.
final class Witnesses {
    private static final Duration LATELY = Duration.ofDays(31);
    /// Entries that are looked at, from the end: enough for a month of a large practice.
    private static final long MOST = 200_000;
    /// The site itself, and those who come without a browser that could remember anything.
    private static final List<String> REMEMBER_NOTHING = List.of("node", "demo", "others");
    private static final String NO_COOKIE = "address-";

    private Witnesses() {}

    static List<Witness> of(Remains remains) {
        var seen = new LinkedHashMap<String, Witness>();
        remains.journals().forEach(journal -> look(journal, seen));
        var newest = seen.values().stream().map(Witness::last).max((one, other) -> one.compareTo(other));
        var late = new ArrayList<>(seen.values());
        late.removeIf(one -> one.last().isBefore(newest.orElseThrow().minus(LATELY)));
        return List.copyOf(late);
    }

    private static void look(Journal journal, Map<String, Witness> seen) {
        for (var cursor = journal.from(Math.max(0, journal.size() - MOST)); cursor.next();) {
            var header = Header.of(cursor.entry());
            var device = header.dev().name();
            if (!REMEMBER_NOTHING.contains(device) && !device.startsWith(NO_COOKIE))
                seen.merge(device, new Witness(device, header.by().name(), header.at(), Witness.Fate.AWAITED),
                    (one, other) -> one.last().isAfter(other.last()) ? one : other);
        }
    }
}
