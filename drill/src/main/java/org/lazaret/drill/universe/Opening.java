package org.lazaret.drill.universe;

/// How a node's program starts on a computer.
public interface Opening {
    Live open(Computer computer);

    /// Called when the process has died, before the next start.
    void died(Computer computer);
}
