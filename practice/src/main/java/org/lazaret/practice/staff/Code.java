package org.lazaret.practice.staff;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import org.lazaret.core.book.Personal;

/// A code that opens one thing once, as the house keeps it: it knows one when it sees it, and cannot say it.
///
/// A code holds 60 bits of chance or more, so that its plain hash tells nothing.
///
/// @param hash SHA-256 of its letters and digits in lower case, hexadecimal
/// @param until when it may be used
public record Code(String hash, Instant until) {
    /// @param typed with or without the dashes it was written with
    public static Code of(Personal typed, Instant until) { return new Code(hash(typed), until); }

    boolean fits(Personal typed, Instant now) { return now.isBefore(until) && hash.equals(hash(typed)); }

    private static String hash(Personal typed) {
        var letters = typed.text().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(letters.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
