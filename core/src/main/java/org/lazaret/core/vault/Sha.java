package org.lazaret.core.vault;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// SHA-256.
final class Sha {
    private Sha() {}

    static byte[] of(byte[]... parts) {
        var sha = digest();
        for (var part : parts) sha.update(part);
        return sha.digest();
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("a JDK without SHA-256", impossible);
        }
    }
}
