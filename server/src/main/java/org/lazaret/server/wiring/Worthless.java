package org.lazaret.server.wiring;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.SequencedSet;
import org.lazaret.group.zones.Sha;

/// Lines that hold nowhere, so that nobody looks at their signatures twice; until officers have said something new, for
/// then others may sign.
final class Worthless {
    static final int MOST = 4_096;

    private final SequencedSet<String> digests = new LinkedHashSet<>();
    private long statements;

    /// @param heard how many statements there are now
    void since(long heard) {
        if (heard != statements) digests.clear();
        statements = heard;
    }

    boolean has(String line) { return digests.contains(digest(line)); }

    /// The oldest goes when there are too many.
    void add(String line) {
        if (digests.size() == MOST) digests.removeFirst();
        digests.add(digest(line));
    }

    private static String digest(String line) { return HexFormat.of().formatHex(Sha.of(line.getBytes(UTF_8))); }
}
