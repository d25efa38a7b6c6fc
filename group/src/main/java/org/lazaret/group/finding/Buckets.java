package org.lazaret.group.finding;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.lazaret.group.zones.Sha;

/// A site's tokens in 256 parts, by their first byte, so that a site and its hub find out cheaply where they differ.
public final class Buckets {
    public static final int COUNT = 256;
    /// Bytes of the digest of one part.
    public static final int DIGEST = 8;

    private Buckets() {}

    public static int of(Token token) { return Integer.parseInt(token.hex().substring(0, 2), 16); }

    /// Of each part in order, 8 bytes of the SHA-256 of its tokens; zeros for one without.
    ///
    /// @param tokens in the order of their bytes, each once
    public static byte[] digests(List<Token> tokens) {
        var parts = new LinkedHashMap<Integer, ByteArrayOutputStream>();
        for (var token : tokens)
            parts.computeIfAbsent(of(token), _ -> new ByteArrayOutputStream()).writeBytes(token.bytes());
        var all = new byte[COUNT * DIGEST];
        parts.forEach((at, bytes) -> System.arraycopy(Sha.of(bytes.toByteArray()), 0, all, at * DIGEST, DIGEST));
        return all;
    }

    /// The parts that differ.
    public static List<Integer> differing(byte[] one, byte[] other) {
        return IntStream.range(0, COUNT).filter(at -> !Arrays.equals(one, at * DIGEST, (at + 1)
            * DIGEST, other, at * DIGEST, (at + 1) * DIGEST)).boxed().toList();
    }
}
