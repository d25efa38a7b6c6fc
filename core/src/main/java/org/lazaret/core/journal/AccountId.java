package org.lazaret.core.journal;

/// A person who signs in, or a machine that acts. Opaque; e.g. `a-5xk2…`.
public record AccountId(String name) {}
