package org.lazaret.group.finding;

import java.util.HexFormat;

/// What stands for a clue at the hub, and tells nobody there what it is.
///
/// @param hex 32 lower-case hexadecimal digits
public record Token(String hex) {
    /// In bytes.
    public static final int LENGTH = 16;

    /// @throws IllegalArgumentException when it has another shape
    public Token {
        if (!hex.matches("[0-9a-f]{32}"))
            throw new IllegalArgumentException("a token is 32 lower-case hexadecimal digits, not " + hex);
    }

    public static Token of(byte[] bytes) { return new Token(HexFormat.of().formatHex(bytes)); }

    public byte[] bytes() { return HexFormat.of().parseHex(hex); }
}
