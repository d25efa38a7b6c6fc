package org.lazaret.core.vault;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.lazaret.core.world.Secrets;

/// What the vault's file holds sealed.
///
/// @param ledgerKey seals the ledger, which outlives an erasure
/// @param seed of the key that signs the site's journals
/// @param perBlock keys in a block
/// @param blocks in the file of keys: what comes after them there was never finished
/// @param ours slots of the keys that seal books without a person, the newest last
/// @param erased owners whose keys are destroyed
record Contents(byte[] ledgerKey, byte[] seed, int perBlock, int blocks, List<Integer> ours, List<Owner> erased) {
    static final int MOST_PER_BLOCK = 1 << 20;

    static Contents fresh(int perBlock, Secrets secrets) {
        return new Contents(secrets.bytes(32), secrets.bytes(32), perBlock, 1, List.of(0), List.of());
    }

    /// Of so many blocks that were there before, behind a new one whose first key is the site's newest.
    Contents restored(int before, List<Integer> theirs, List<Owner> gone) {
        var all = new ArrayList<>(theirs);
        all.add(0);
        return new Contents(ledgerKey, seed, perBlock, before + 1, List.copyOf(all), List.copyOf(gone));
    }

    Contents withBlock() { return new Contents(ledgerKey, seed, perBlock, blocks + 1, ours, erased); }

    Contents withOurs(int slot) { return new Contents(ledgerKey, seed, perBlock, blocks, and(ours, slot), erased); }

    Contents without(Owner owner) { return new Contents(ledgerKey, seed, perBlock, blocks, ours, and(erased, owner)); }

    private static <T> List<T> and(List<T> list, T one) {
        var longer = new ArrayList<>(list);
        longer.add(one);
        return List.copyOf(longer);
    }

    byte[] bytes() {
        var to = ByteBuffer.allocate(64 + 4 * 4 + ours.size() * 4 + erased.size() * Owner.BYTES);
        to.put(ledgerKey).put(seed).putInt(perBlock).putInt(blocks).putInt(ours.size());
        ours.forEach(to::putInt);
        to.putInt(erased.size());
        erased.forEach(owner -> owner.write(to));
        return to.array();
    }

    /// @throws DamagedVault when this is not what `bytes` gave
    static Contents parse(byte[] bytes) {
        var from = ByteBuffer.wrap(bytes);
        try {
            var ledgerKey = take(from, 32);
            var seed = take(from, 32);
            var perBlock = within(from.getInt(), 1, MOST_PER_BLOCK);
            var blocks = within(from.getInt(), 1, Integer.MAX_VALUE / perBlock);
            var ours = slots(from, perBlock * blocks);
            return new Contents(ledgerKey, seed, perBlock, blocks, ours, owners(from));
        } catch (BufferUnderflowException short_) {
            throw new DamagedVault("the vault's contents end after %d bytes".formatted(bytes.length));
        }
    }

    private static byte[] take(ByteBuffer from, int count) {
        var bytes = new byte[count];
        from.get(bytes);
        return bytes;
    }

    private static List<Integer> slots(ByteBuffer from, int all) {
        var slots = new ArrayList<Integer>();
        for (int left = within(from.getInt(), 1, from.remaining() / 4); left > 0; left--)
            slots.add(within(from.getInt(), 0, all - 1));
        return List.copyOf(slots);
    }

    private static List<Owner> owners(ByteBuffer from) {
        var owners = new ArrayList<Owner>();
        for (int left = within(from.getInt(), 0, from.remaining() / Owner.BYTES); left > 0; left--)
            owners.add(Owner.read(from));
        if (from.hasRemaining()) throw new DamagedVault("the vault's contents go on after their end");
        return List.copyOf(owners);
    }

    private static int within(int value, int least, int most) {
        if (value < least || value > most)
            throw new DamagedVault("the vault's contents have %d where %d to %d belongs".formatted(value, least, most));
        return value;
    }
}
