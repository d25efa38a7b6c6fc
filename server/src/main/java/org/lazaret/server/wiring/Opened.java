package org.lazaret.server.wiring;

import org.lazaret.core.world.LeaderTurns;
import org.lazaret.core.world.OsDisk;

/// A site of this node, open on the real disk.
///
/// @param turns in which it is told one thing at a time
public record Opened(Served served, LeaderTurns turns, OsDisk disk) implements AutoCloseable {
    @Override public void close() {
        served.site().close();
        disk.close();
    }
}
