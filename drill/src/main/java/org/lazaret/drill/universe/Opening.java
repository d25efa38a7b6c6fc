package org.lazaret.drill.universe;

import org.lazaret.core.site.Site;

/// How a node's program starts on a computer: the real one, or one with a mechanism broken on purpose.
public interface Opening {
    Site open(Computer computer);

    /// Called when the process has died, before the next start.
    default void died(Computer computer) {}
}
