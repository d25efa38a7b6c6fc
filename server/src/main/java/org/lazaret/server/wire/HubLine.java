package org.lazaret.server.wire;

import java.util.Optional;
import java.util.function.Consumer;
import org.lazaret.core.world.PeerId;
import org.lazaret.core.world.Wire;
import org.lazaret.group.zones.Hub;

/// A site's way to the hub of its zone: called, and called again whenever it is gone, for as long as the node runs.
///
/// Before it is begun, and while there is no connection, what is sent is lost.
public final class HubLine implements Wire, AutoCloseable {
    private volatile Optional<Calling> calling = Optional.empty();

    /// Who hears what comes. Called on a thread of the line.
    ///
    /// @param reached told each time there is a connection, before anything comes
    public record Ear(Runnable reached, Consumer<byte[]> heard) {}

    @Override public void send(PeerId to, byte[] message) { calling.ifPresent(now -> now.send(message)); }

    /// Why there is no connection, in a sentence; empty while there is one, or before the first was tried.
    public String trouble() { return calling.map(Calling::trouble).orElse(""); }

    /// Calls from now on, and whoever was called before no more.
    public void begin(Hub hub, WireKey own, Ear ear) {
        close();
        var next = new Calling(hub.address(), own.context(hub.wire()::equals), ear);
        calling = Optional.of(next);
        Thread.ofVirtual().name("line to " + hub.address()).start(next);
    }

    @Override public void close() { calling.ifPresent(Calling::close); }
}
