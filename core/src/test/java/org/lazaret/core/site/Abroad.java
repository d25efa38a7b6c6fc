package org.lazaret.core.site;

import org.lazaret.core.world.PeerId;

/// Another place, of which a test says what it has.
final class Abroad implements Outside {
    private Elsewhere has = Elsewhere.NOWHERE;

    @Override public void receive(PeerId from, byte[] message) {}

    @Override public boolean step() { return false; }

    @Override public Elsewhere elsewhere() { return has; }

    void has(Elsewhere now) { has = now; }
}
