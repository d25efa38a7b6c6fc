package org.lazaret.drill.checks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// When a site wrote down that something was done to its records, as a stranger reads its journal: what it says is
/// sealed, that it says something stands in the clear.
public final class Alarms {
    private static final String EXPOSED = "\"kind\":\"exposed.exposed\"";
    private static final String FOUND = "\"kind\":\"watch.found\"";

    private Alarms() {}

    /// Of what was done to its records elsewhere.
    ///
    /// @param care entries of that journal
    public static List<Instant> exposures(List<byte[]> care) { return of(EXPOSED, care); }

    /// Of what somebody did there who stands out.
    ///
    /// @param care entries of that journal
    public static List<Instant> findings(List<byte[]> care) { return of(FOUND, care); }

    /// Of either.
    public static List<Instant> in(List<byte[]> care) {
        return Stream.concat(exposures(care).stream(), findings(care).stream()).toList();
    }

    private static List<Instant> of(String kind, List<byte[]> care) {
        return care.stream().map(Heading::of).filter(
            heading -> new String(heading.line(), UTF_8).contains(kind)).map(
                heading -> Instant.parse(heading.at())).toList();
    }
}
