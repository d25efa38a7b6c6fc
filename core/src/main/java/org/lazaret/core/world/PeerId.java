package org.lazaret.core.world;

/// Another machine, as the wire knows it.
public record PeerId(String name) {}
