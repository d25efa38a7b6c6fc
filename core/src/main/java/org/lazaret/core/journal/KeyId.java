package org.lazaret.core.journal;

/// The SHA-256 of a sealing key, in 64 lower-case hexadecimal digits.
public record KeyId(String hex) {}
