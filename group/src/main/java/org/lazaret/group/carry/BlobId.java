package org.lazaret.group.carry;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// A sealed blob, named by the SHA-256 of its bytes.
///
/// @param hex 64 lower-case hexadecimal digits
public record BlobId(String hex) {
    /// @throws IllegalArgumentException when it has another shape
    public BlobId {
        if (!hex.matches("[0-9a-f]{64}"))
            throw new IllegalArgumentException("a blob is named by 64 lower-case hexadecimal digits, not " + hex);
    }

    public static BlobId of(byte[] bytes) {
        try {
            return new BlobId(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
