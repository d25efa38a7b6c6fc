package org.lazaret.group.hub;

import java.util.ArrayList;
import java.util.List;
import org.lazaret.core.journal.VerifierKey;
import org.lazaret.core.world.PeerId;
import org.lazaret.core.world.World;

/// The witnesses of other zones that cosign the checkpoints of a hub's journals.
public final class Witnesses {
    private final World world;
    private final Slots slots;
    private final List<Abroad> all = new ArrayList<>();

    Witnesses(World world, Slots slots) {
        this.world = world;
        this.slots = slots;
    }

    /// Asks it from now on.
    ///
    /// @param peer to whom requests go, and from whom answers come
    /// @param key with which it cosigns; another one takes the place of the one before
    public void add(PeerId peer, VerifierKey key) {
        all.removeIf(one -> one.witness().equals(peer));
        all.add(new Abroad(peer, key));
    }

    /// What they have cosigned of the hub's journals and is not here, in a sentence each.
    public List<String> disputes() { return all.stream().flatMap(one -> one.disputes().stream()).toList(); }

    void heard(PeerId from, byte[] message) {
        all.stream().filter(one -> one.witness().equals(from)).forEach(
            one -> one.heard(message, world.clock().now()));
    }

    /// Asks one of them, if anything is due.
    boolean step() {
        for (var one : all) {
            var request = one.step(slots.opened(), world.clock().now());
            request.ifPresent(bytes -> world.wire().send(one.witness(), bytes));
            if (request.isPresent()) return true;
        }
        return false;
    }
}
