package org.lazaret.core.journal;

import java.util.Arrays;
import java.util.HexFormat;

/// A SHA-256 hash: 32 bytes.
public record Hash(byte[] bytes) {
    public Hash {
        if (bytes.length != 32) throw new IllegalArgumentException("a hash has 32 bytes, not " + bytes.length);
    }

    @Override public boolean equals(Object other) {
        return other instanceof Hash(var theirs) && Arrays.equals(bytes, theirs);
    }

    @Override public int hashCode() { return Arrays.hashCode(bytes); }

    @Override public String toString() { return HexFormat.of().formatHex(bytes); }
}
