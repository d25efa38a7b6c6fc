package org.lazaret.drill.checks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.List;

/// When a site wrote down that something was done to its records, as a stranger reads its journal: what it says is
/// sealed, that it says something stands in the clear.
public final class Alarms {
    private static final String EXPOSED = "\"kind\":\"exposed.exposed\"";

    private Alarms() {}

    /// @param care entries of that journal
    public static List<Instant> in(List<byte[]> care) {
        return care.stream().map(Heading::of).filter(
            heading -> new String(heading.line(), UTF_8).contains(EXPOSED)).map(
                heading -> Instant.parse(heading.at())).toList();
    }
}
