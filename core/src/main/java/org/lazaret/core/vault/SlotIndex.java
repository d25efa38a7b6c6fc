package org.lazaret.core.vault;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.function.IntToLongFunction;

/// Finds the slot of a key, or of an owner, by a hash: four bytes a place, three places for two slots at
/// least.
final class SlotIndex {
    private static final int EMPTY = -1;
    private final IntToLongFunction hashes;
    private int[] places = fresh(64);
    private int used;

    /// @param hashes the hash of what is in a slot
    SlotIndex(IntToLongFunction hashes) { this.hashes = hashes; }

    /// @return the slot with that hash for which it is true, or -1
    int find(long hash, IntPredicate same) { return places[place(hash, same)]; }

    /// Puts a slot in, in place of the one with that hash for which it is true.
    void put(long hash, int slot, IntPredicate same) {
        var place = place(hash, same);
        if (places[place] == EMPTY) used++;
        places[place] = slot;
        if (used * 3L > places.length * 2L) grow();
    }

    private int place(long hash, IntPredicate same) {
        int at = (int) hash & (places.length - 1);
        while (places[at] != EMPTY && !(hashes.applyAsLong(places[at]) == hash && same.test(places[at])))
            at = (at + 1) & (places.length - 1);
        return at;
    }

    private void grow() {
        var before = places;
        places = fresh(before.length * 2);
        for (var slot : before) if (slot != EMPTY) places[place(hashes.applyAsLong(slot), _ -> false)] = slot;
    }

    private static int[] fresh(int size) {
        var places = new int[size];
        Arrays.fill(places, EMPTY);
        return places;
    }
}
