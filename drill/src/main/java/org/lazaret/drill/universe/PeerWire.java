package org.lazaret.drill.universe;

import java.util.LinkedHashMap;
import java.util.Map;
import org.lazaret.core.world.PeerId;
import org.lazaret.core.world.Wire;

/// A machine's own way out to the others, which counts what was to go out.
public final class PeerWire implements Wire {
    private final Peers peers;
    private final PeerId self;
    private final Map<PeerId, Long> sent = new LinkedHashMap<>();

    public PeerWire(Peers peers, PeerId self) {
        this.peers = peers;
        this.self = self;
    }

    @Override public void send(PeerId to, byte[] message) {
        sent.merge(to, 1L, Long::sum);
        peers.carry(self, to, message);
    }

    public PeerId self() { return self; }

    public long sent() { return sent.values().stream().mapToLong(Long::longValue).sum(); }

    public long sent(PeerId to) { return sent.getOrDefault(to, 0L); }
}
