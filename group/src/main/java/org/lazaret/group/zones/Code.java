package org.lazaret.group.zones;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.generators.HKDFBytesGenerator;
import org.bouncycastle.crypto.params.HKDFParameters;
import org.lazaret.core.world.Secrets;

/// What is handed to a site on paper: a secret that lets it come once, and the hash by which it knows its zone.
///
/// Shape: twelve groups of four letters of Crockford's base 32 and a check letter, e.g. `4F2K-…-9QWD-7`; how it is
/// typed, large or small, with or without strokes, `O` for `0`, `I` or `L` for `1`, is all the same.
///
/// Source: Crockford, Base 32; ISO/IEC 7812-1, annex B (the check letter, over 32 letters instead of ten digits).
///
/// @param secret 15 random bytes
/// @param hash the first 15 bytes of the hash of the zone's first statement
public record Code(byte[] secret, byte[] hash) {
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int HALF = 15;
    private static final int LENGTH = 48;
    static final int HASH_DIGITS = 2 * HALF;

    public static Code make(Secrets secrets, String root) {
        return new Code(secrets.bytes(HALF), Arrays.copyOf(HexFormat.of().parseHex(root), HALF));
    }

    /// Nothing, if a letter was mistyped.
    public static Optional<Code> parse(String typed) {
        var text = typed.toUpperCase(Locale.ROOT).replaceAll("[\\s-]", "").replace('O', '0').replaceAll("[IL]", "1");
        if (text.length() != LENGTH + 1 || !text.chars().allMatch(letter -> LETTERS.indexOf(letter) >= 0)
            || check(text.substring(0, LENGTH)) != text.charAt(LENGTH)) return Optional.empty();
        var number = BigInteger.ZERO;
        for (int at = 0; at < LENGTH; at++)
            number = number.shiftLeft(5).or(BigInteger.valueOf(LETTERS.indexOf(text.charAt(at))));
        var hex = "%060x".formatted(number);
        return Optional.of(new Code(HexFormat.of().parseHex(hex.substring(0, HASH_DIGITS)),
            HexFormat.of().parseHex(hex.substring(HASH_DIGITS))));
    }

    public String text() {
        var number = new BigInteger(1, secret).shiftLeft(8 * HALF).or(new BigInteger(1, hash));
        var letters = new StringBuilder();
        for (int at = LENGTH - 1; at >= 0; at--)
            letters.append(LETTERS.charAt(number.shiftRight(5 * at).intValue() & 31));
        return letters.toString().replaceAll("(.{4})", "$1-") + check(letters.toString());
    }

    /// Luhn's, over 32 letters: one wrong letter, and two neighbours in each other's place, show.
    private static char check(String letters) {
        int sum = 0;
        for (int at = 0; at < letters.length(); at++) {
            int value = LETTERS.indexOf(letters.charAt(at)) * (at % 2 == letters.length() % 2 ? 1 : 2);
            sum += value / 32 + value % 32;
        }
        return LETTERS.charAt((32 - sum % 32) % 32);
    }

    /// The private key that proves the secret, and does not tell it.
    public byte[] seed() {
        var hkdf = new HKDFBytesGenerator(new SHA256Digest());
        hkdf.init(new HKDFParameters(secret, null, "lazaret/enrol/1".getBytes(UTF_8)));
        var seed = new byte[32];
        hkdf.generateBytes(seed, 0, seed.length);
        return seed;
    }

    public Key key() { return Key.ofSigner(seed()); }

    /// The beginning of the hash of the zone's first statement, in hexadecimal.
    public String root() { return HexFormat.of().formatHex(hash); }

    @Override public boolean equals(Object other) {
        return other instanceof Code(var theirs, var theirHash) && Arrays.equals(secret, theirs)
            && Arrays.equals(hash, theirHash);
    }

    @Override public int hashCode() { return Arrays.hashCode(hash); }

    @Override public String toString() { return "•"; }
}
