package org.lazaret.core.vault;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The keys of a vault in memory, each in a numbered slot: found by their ids, given to owners, destroyed by owner.
final class Keyring {
    private final int perBlock;
    private final List<KeyBlock> blocks = new ArrayList<>();
    private final SlotIndex byId = new SlotIndex(slot -> block(slot).name(at(slot)));
    private final SlotIndex byOwner = new SlotIndex(slot -> block(slot).ownerHigh(at(slot)));
    private int free;
    private int next;

    Keyring(int perBlock) { this.perBlock = perBlock; }

    void add(KeyBlock block) {
        var first = blocks.size() * perBlock;
        blocks.add(block);
        for (int slot = first; slot < first + perBlock; slot++) byId.put(block.name(at(slot)), slot, _ -> false);
        free += perBlock;
    }

    List<KeyBlock> blocks() { return blocks; }

    int free() { return free; }

    int slots() { return blocks.size() * perBlock; }

    /// @return the slot of the key whose id begins like this, or -1
    int find(byte[] id) { return byId.find(KeyBlock.name(id), _ -> true); }

    boolean is(int slot, byte[] id) { return Arrays.equals(block(slot).id(at(slot)), id); }

    byte[] id(int slot) { return block(slot).id(at(slot)); }

    byte[] key(int slot) { return block(slot).key(at(slot)); }

    boolean gone(int slot) { return block(slot).gone(at(slot)); }

    /// @return the slot of the owner's newest key, or -1
    int newest(Owner owner) {
        return byOwner.find(owner.high(), slot -> block(slot).ownerLow(at(slot)) == owner.low());
    }

    Owner owner(int slot) { return block(slot).owner(at(slot)); }

    /// A key that is nobody's yet; there must be one.
    int fresh() {
        while (!owner(next).equals(Owner.NOBODY)) next++;
        return next;
    }

    /// @throws DamagedVault when it is another's
    void own(int slot, Owner owner) {
        var before = owner(slot);
        if (!before.equals(Owner.NOBODY) && !before.equals(owner))
            throw new DamagedVault("key %d belongs to %s and is said to belong to %s".formatted(slot, before, owner));
        if (before.equals(Owner.NOBODY)) free--;
        block(slot).own(at(slot), owner);
        byOwner.put(owner.high(), slot, other -> block(other).ownerLow(at(other)) == owner.low());
    }

    void destroy(Owner owner) {
        for (var block : blocks)
            for (int at = 0; at < perBlock; at++) if (block.owner(at).equals(owner)) block.destroy(at);
    }

    int uses(int slot) { return block(slot).uses.get(at(slot)); }

    void use(int slot) { block(slot).uses.incrementAndGet(at(slot)); }

    int recorded(int slot) { return block(slot).recorded[at(slot)]; }

    void record(int slot) { block(slot).recorded[at(slot)] = uses(slot); }

    /// So many bodies may have been sealed with it before this run.
    void used(int slot, long uses) {
        block(slot).uses.set(at(slot), (int) Math.min(uses, Integer.MAX_VALUE / 2));
        record(slot);
    }

    private KeyBlock block(int slot) { return blocks.get(slot / perBlock); }

    private int at(int slot) { return slot % perBlock; }
}
