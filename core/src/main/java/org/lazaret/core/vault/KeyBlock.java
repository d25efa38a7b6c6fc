package org.lazaret.core.vault;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.lazaret.core.world.Secrets;

/// Some thousand keys that were made together, and what is known of each: about 80 bytes a key.
///
/// A destroyed key leaves its id in its place, so that "erased" can be told from "lost".
final class KeyBlock {
    static final int KEY = 32;
    static final int SLOT_BYTES = KEY + 1;

    private final byte[] keys;
    private final boolean[] gone;
    private final long[] ownersHigh;
    private final long[] ownersLow;
    private final long[] names;
    /// How many bodies each has sealed, and how many the ledger knows of.
    final AtomicIntegerArray uses;
    final int[] recorded;

    private KeyBlock(byte[] keys, boolean[] gone) {
        this.keys = keys;
        this.gone = gone;
        this.ownersHigh = new long[gone.length];
        this.ownersLow = new long[gone.length];
        this.names = new long[gone.length];
        this.uses = new AtomicIntegerArray(gone.length);
        this.recorded = new int[gone.length];
        for (int at = 0; at < gone.length; at++) names[at] = name(id(at));
    }

    static KeyBlock make(int slots, Secrets secrets) {
        return new KeyBlock(secrets.bytes(slots * KEY), new boolean[slots]);
    }

    /// @throws DamagedVault when this is not what `bytes` gave
    static KeyBlock of(byte[] plain) {
        if (plain.length % SLOT_BYTES != 0)
            throw new DamagedVault("a block of %d bytes is no whole number of keys".formatted(plain.length));
        var slots = plain.length / SLOT_BYTES;
        var gone = new boolean[slots];
        for (int at = 0; at < slots; at++) {
            if (plain[slots * KEY + at] < 0 || plain[slots * KEY + at] > 1)
                throw new DamagedVault("key %d is in state %d, not 0 or 1".formatted(at, plain[slots * KEY + at]));
            gone[at] = plain[slots * KEY + at] == 1;
        }
        return new KeyBlock(Arrays.copyOf(plain, slots * KEY), gone);
    }

    /// All keys, then a byte for each that says whether it is gone.
    byte[] bytes() { return bytesWithout(Owner.NOBODY); }

    /// The same without the keys of one owner.
    byte[] bytesWithout(Owner owner) {
        var plain = Arrays.copyOf(keys, gone.length * SLOT_BYTES);
        for (int at = 0; at < gone.length; at++) {
            var going = owner(at).equals(owner) && !owner.equals(Owner.NOBODY);
            if (going) System.arraycopy(id(at), 0, plain, at * KEY, KEY);
            plain[keys.length + at] = (byte) (gone[at] || going ? 1 : 0);
        }
        return plain;
    }

    int slots() { return gone.length; }

    byte[] key(int at) { return Arrays.copyOfRange(keys, at * KEY, (at + 1) * KEY); }

    boolean gone(int at) { return gone[at]; }

    byte[] id(int at) { return gone[at] ? key(at) : Sha.of(key(at)); }

    /// The first eight bytes of its id.
    long name(int at) { return names[at]; }

    static long name(byte[] id) { return ByteBuffer.wrap(id).getLong(); }

    Owner owner(int at) { return new Owner(ownersHigh[at], ownersLow[at]); }

    long ownerHigh(int at) { return ownersHigh[at]; }

    long ownerLow(int at) { return ownersLow[at]; }

    void own(int at, Owner owner) {
        ownersHigh[at] = owner.high();
        ownersLow[at] = owner.low();
    }

    void destroy(int at) {
        if (gone[at]) return;
        System.arraycopy(id(at), 0, keys, at * KEY, KEY);
        gone[at] = true;
    }
}
