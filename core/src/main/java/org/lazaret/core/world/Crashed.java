package org.lazaret.core.world;

/// The process that was running has died, as a simulated disk was told to let it. An error, so that nothing on the way
/// up takes it for something to recover from: the dead recover nothing.
public final class Crashed extends Error {
    private static final long serialVersionUID = 1;

    public Crashed(String where) { super(where); }
}
