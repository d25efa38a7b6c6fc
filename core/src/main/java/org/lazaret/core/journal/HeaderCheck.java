package org.lazaret.core.journal;

import java.time.Instant;
import java.util.Arrays;
import org.lazaret.core.world.DamagedFile;

/// Every entry of a site's journal begins with a header whose words have their shape, and none is older than the one
/// before it.
final class HeaderCheck implements TreeCheck.EntryCheck {
    private static final int KIND = "{\"v\":1,\"kind\":\"".length();
    private static final int KEY_END = "\"}".length();

    private Instant last = Instant.MIN;

    /// One that goes on where this one is, so that what it finds wrong leaves this one as it is.
    HeaderCheck copy() {
        var copy = new HeaderCheck();
        copy.last = last;
        return copy;
    }

    @Override public void check(String file, byte[] bytes, int from, int length) {
        int end = from;
        while (end < from + length && bytes[end] != '\n') end++;
        if (end == from + length) throw new DamagedFile(file, end, "the entry ends and its header does not");
        var header = header(file, bytes, from, end);
        if (!isKind(header.kind()))
            throw new DamagedFile(file, from + KIND, "`kind` is no room and past tense: " + header.kind());
        if (!isKey(header.key().hex()))
            throw new DamagedFile(file, end - KEY_END - header.key().hex().length(),
                "`key` is no SHA-256 in hexadecimal");
        var at = header.at();
        if (at.isBefore(last)) throw new DamagedFile(file, from, "an entry of %s after one of %s".formatted(at, last));
        last = at;
    }

    private static boolean isKind(String kind) {
        int dot = kind.indexOf('.');
        return dot >= 0 && isWord(kind.substring(0, dot)) && isWord(kind.substring(dot + 1));
    }

    private static boolean isWord(String word) {
        for (int each = 0; each < word.length(); each++) {
            char letter = word.charAt(each);
            boolean small = letter >= 'a' && letter <= 'z';
            if (!small && (each == 0 || letter != '-' && (letter < '0' || letter > '9'))) return false;
        }
        return !word.isEmpty();
    }

    private static boolean isKey(String hex) {
        for (int each = 0; each < hex.length(); each++) {
            char letter = hex.charAt(each);
            if ((letter < '0' || letter > '9') && (letter < 'a' || letter > 'f')) return false;
        }
        return hex.length() == 64;
    }

    private static Header header(String file, byte[] bytes, int from, int end) {
        try {
            return Header.parse(Arrays.copyOfRange(bytes, from, end));
        } catch (DamagedHeader damage) {
            throw new DamagedFile(file, from + damage.offset(), String.valueOf(damage.getMessage()));
        }
    }
}
