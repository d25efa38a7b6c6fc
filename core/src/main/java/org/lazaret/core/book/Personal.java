package org.lazaret.core.book;

/// Words about a person. Sealed with the subject's key wherever they are stored, and never printed by accident.
public record Personal(String text) {
    /// What is left of a person's words once their key is destroyed.
    public static final Personal ERASED = new Personal("");

    @Override public String toString() { return "•"; }
}
