package org.lazaret.core.book;

/// Names one wish of one person: told twice, it is answered with the first answer. Shape: 16 to 64 letters, digits,
/// `-`, `_`.
public record RequestId(String name) {}
