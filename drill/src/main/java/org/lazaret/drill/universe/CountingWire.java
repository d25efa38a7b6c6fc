package org.lazaret.drill.universe;

import org.lazaret.core.world.PeerId;
import org.lazaret.core.world.Wire;

/// A wire that leads nowhere and counts what was to go out: a practice on its own must do without.
public final class CountingWire implements Wire {
    private long sent;

    @Override public void send(PeerId to, byte[] message) { sent++; }

    public long sent() { return sent; }
}
