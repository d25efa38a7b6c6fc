package org.lazaret.practice.nights;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigInteger;
import java.util.HexFormat;
import org.lazaret.core.book.Codec;
import org.lazaret.core.vault.Derived;
import org.lazaret.group.cover.Summary;

/// Names and marks that tell nobody else what they stand for.
///
/// @param seal 32 secret bytes of this site
public record Marks(byte[] seal) {
    private static final Codec<Summary> CODEC = Codec.of(Summary.class);
    private static final int LETTERS = 36;

    /// How things stood.
    String of(Summary summary) {
        return HexFormat.of().formatHex(Derived.seed(seal, "mark/1\n" + new String(CODEC.write(summary), UTF_8)));
    }

    /// How an animal's cover is called elsewhere; in another round otherwise.
    String cover(String animal, long round) {
        return new BigInteger(1, Derived.seed(seal, "cover/1\n" + animal + "\n" + round)).toString(LETTERS);
    }
}
