package org.lazaret.drill.universe;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.lazaret.core.book.Personal;

/// What a site of a drill keeps of a password.
///
/// A plain hash: passwords of a drill are drawn, 64 bits of chance each, and stretching a thousand of them would tell
/// nothing about the product, whose own is tested there.
public final class Lock {
    private Lock() {}

    /// SHA-256, hexadecimal.
    public static Personal of(String password) {
        try {
            return new Personal(HexFormat.of().formatHex(
                MessageDigest.getInstance("SHA-256").digest(password.getBytes(UTF_8))));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
