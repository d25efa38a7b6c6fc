package org.lazaret.drill.universe;

import org.lazaret.core.site.Entering;
import org.lazaret.core.site.Session;

/// How a node's program starts on a computer.
public interface Opening {
    Live open(Computer computer);

    /// Whether somebody who keeps a stream open is told more.
    default boolean admits(Live live, Session who) { return live.site().enter(who) instanceof Entering.Entered; }

    /// Called when the process has died, before the next start.
    void died(Computer computer);
}
