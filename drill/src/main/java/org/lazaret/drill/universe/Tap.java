package org.lazaret.drill.universe;

/// Someone who reads along where the bytes leave the node, and sees the disk as it is at that moment.
public interface Tap {
    /// Nobody does.
    Tap NOBODY = (_, _) -> {};

    void leaves(Visit visit, Answer.Saw page);
}
