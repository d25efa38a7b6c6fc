package org.lazaret.group.zones;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// SHA-256.
public final class Sha {
    private Sha() {}

    public static byte[] of(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("a JDK without SHA-256", impossible);
        }
    }
}
