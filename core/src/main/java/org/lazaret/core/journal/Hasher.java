package org.lazaret.core.journal;

import java.security.DigestException;
import java.security.MessageDigest;
import java.util.Arrays;

/// Hashes the leaves and nodes of one tile after another, with one digest and no garbage. One thread.
///
/// Source: RFC 6962, section 2.1.
final class Hasher {
    static final int HASH = 32;

    private final MessageDigest digest = Merkle.sha256();
    private final byte[] leaves = new byte[TilePath.WIDTH * HASH];
    private final byte[] nodes = new byte[TilePath.WIDTH / 2 * HASH];

    /// Keeps the hash of an entry as the leaf at a place, 0 to 255.
    void leaf(int place, byte[] bytes, int from, int length) {
        digest.update((byte) 0);
        digest.update(bytes, from, length);
        end(leaves, place);
    }

    /// Whether the leaf kept at a place is the hash at that place of a tile.
    boolean matches(int place, byte[] tile) {
        int at = place * HASH;
        return Arrays.equals(leaves, at, at + HASH, tile, at, at + HASH);
    }

    /// The first leaves kept, in a new array.
    byte[] leaves(int count) { return Arrays.copyOf(leaves, count * HASH); }

    /// The root over all 256 hashes of a full tile.
    byte[] root(byte[] tile) {
        level(tile, TilePath.WIDTH / 2);
        for (int left = TilePath.WIDTH / 4; left > 0; left /= 2) level(nodes, left);
        return Arrays.copyOf(nodes, HASH);
    }

    private void level(byte[] below, int count) {
        for (int node = 0; node < count; node++) {
            digest.update((byte) 1);
            digest.update(below, node * 2 * HASH, 2 * HASH);
            end(nodes, node);
        }
    }

    private void end(byte[] hashes, int place) {
        try {
            digest.digest(hashes, place * HASH, HASH);
        } catch (DigestException tooShort) {
            throw new IllegalArgumentException("no room for a hash at place " + place, tooShort);
        }
    }
}
