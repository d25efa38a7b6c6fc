package org.lazaret.core.vault;

/// What a sealed body turned out to be.
public sealed interface Opened {
    record Body(byte[] bytes) implements Opened {}
    /// Its key has been destroyed: the body is erased.
    record Destroyed() implements Opened {}
    /// It is not what was sealed under that key with that header.
    record Forged() implements Opened {}
}
