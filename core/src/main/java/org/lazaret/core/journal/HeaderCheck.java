package org.lazaret.core.journal;

import java.time.Instant;
import java.util.Arrays;

/// Every entry of a site's journal begins with a header, and none is older than the one before it.
final class HeaderCheck implements TreeCheck.EntryCheck {
    private Instant last = Instant.MIN;

    @Override public void check(String file, byte[] bytes, int from, int length) {
        int end = from;
        while (end < from + length && bytes[end] != '\n') end++;
        if (end == from + length) throw new DamagedLog(file, end, "the entry ends and its header does not");
        var at = at(file, bytes, from, end);
        if (at.isBefore(last)) throw new DamagedLog(file, from, "an entry of %s after one of %s".formatted(at, last));
        last = at;
    }

    private static Instant at(String file, byte[] bytes, int from, int end) {
        try {
            return Header.parse(Arrays.copyOfRange(bytes, from, end)).at();
        } catch (DamagedHeader damage) {
            throw new DamagedLog(file, from + damage.offset(), String.valueOf(damage.getMessage()));
        }
    }
}
