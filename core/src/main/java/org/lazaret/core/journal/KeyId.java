package org.lazaret.core.journal;

/// The SHA-256 of a sealing key, in 64 lower-case hexadecimal digits.
public record KeyId(String hex) {
    /// In place of a key: what the body holds is sealed to those whom the header addresses, and the body is not.
    public static final KeyId ADDRESSEES = new KeyId("0".repeat(64));
}
