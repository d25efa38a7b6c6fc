package org.lazaret.core.vault;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.lazaret.core.journal.KeyId;
import org.lazaret.core.world.Secrets;

/// Puts a vault together from what was rescued: a new block first, from which new keys are taken, then the old ones.
final class Restoring {
    private final Rescued rescued;
    private final List<KeyBlock> blocks = new ArrayList<>();
    private final Contents fresh;
    private final Keyring ring;

    Restoring(Rescued rescued, Secrets secrets) {
        this.rescued = rescued;
        this.fresh = Contents.fresh(rescued.perBlock(), secrets);
        this.ring = new Keyring(fresh.perBlock());
        blocks.add(KeyBlock.make(fresh.perBlock(), secrets));
        rescued.blocks().forEach(block -> blocks.add(KeyBlock.of(block)));
        blocks.forEach(ring::add);
    }

    Safe in(Safe.Opening opening) {
        var ours = rescued.ours().stream().map(key -> slot(key, opening)).distinct().toList();
        var erased = rescued.erased().stream().map(Owner::of).distinct().toList();
        return Safe.restore(opening, fresh.restored(rescued.blocks().size(), ours, erased), blocks);
    }

    private int slot(KeyId key, Safe.Opening opening) {
        var id = HexFormat.of().parseHex(key.hex());
        var slot = ring.find(id);
        if (slot < 0 || !ring.is(slot, id))
            throw new DamagedVault("key %s of the site is not among what was rescued for %s".formatted(key.hex(),
                opening.place().folder()));
        return slot;
    }
}
