package org.lazaret.core.journal;

import java.util.Base64;

/// Base 64 in its one plain form: with padding, without line breaks, and no bit set that nothing reads.
///
/// Source: RFC 4648, section 4, as C2SP uses it.
public final class Base64Text {
    private Base64Text() {}

    public static String of(byte[] bytes) { return Base64.getEncoder().encodeToString(bytes); }

    /// @throws IllegalArgumentException when `of` would not write it like that
    public static byte[] parse(String text) {
        var bytes = Base64.getDecoder().decode(text);
        if (!of(bytes).equals(text)) throw new IllegalArgumentException("not plain base 64: " + text);
        return bytes;
    }
}
