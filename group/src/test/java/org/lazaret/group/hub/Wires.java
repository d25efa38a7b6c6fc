package org.lazaret.group.hub;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.lazaret.core.world.Chance;
import org.lazaret.core.world.PeerId;
import org.lazaret.core.world.Wire;

/// A wire on which messages wait until a test lets one through, loses it or doubles it.
final class Wires {
    private final List<Sent> underway = new ArrayList<>();
    private Consumer<Sent> watch = _ -> {};

    record Sent(PeerId from, PeerId to, byte[] message) {}

    Wire of(PeerId from) {
        return (to, message) -> {
            var sent = new Sent(from, to, message);
            watch.accept(sent);
            underway.add(sent);
        };
    }

    /// Calls with each message when it is sent.
    void watch(Consumer<Sent> watcher) { watch = watcher; }

    boolean quiet() { return underway.isEmpty(); }

    Sent first() { return underway.removeFirst(); }

    List<Sent> all() { return List.copyOf(underway); }

    void lose() { underway.clear(); }

    /// Takes any message out; sometimes leaves it there as well.
    Sent any(Chance chance) {
        var sent = underway.get(chance.below(Math.min(underway.size(), 4)));
        if (!chance.oneIn(6)) underway.remove(sent);
        return sent;
    }
}
