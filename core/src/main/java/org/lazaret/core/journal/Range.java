package org.lazaret.core.journal;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;

/// Hashes of ranges of entries, made from tiles.
///
/// Source: RFC 6962, sections 2.1, 2.1.1 and 2.1.2; draft-ietf-plants-merkle-tree-certs, section 4.4.2.
final class Range {
    private static final int HASH = 32;

    /// The hashes of a tile, full or not.
    interface Tiles {
        byte[] hashes(int level, long index);
    }

    private final Tiles tiles;

    Range(Tiles tiles) { this.tiles = tiles; }

    /// MTH(D[from:to]) where the range is one that the RFC's recursion meets.
    Hash hash(long from, long to) {
        long count = to - from;
        if (Long.bitCount(count) == 1) return subtree(Long.numberOfTrailingZeros(count), from / count);
        long split = Long.highestOneBit(count - 1);
        return Merkle.node(hash(from, from + split), hash(from + split, to));
    }

    List<Hash> path(long index, long size) {
        var path = new ArrayList<Hash>();
        path(index, 0, size, path);
        return path;
    }

    private void path(long index, long from, long to, List<Hash> path) {
        if (to - from == 1) return;
        long split = from + Long.highestOneBit(to - from - 1);
        if (index < split) {
            path(index, from, split, path);
            path.add(hash(split, to));
        } else {
            path(index, split, to, path);
            path.add(hash(from, split));
        }
    }

    List<Hash> consistency(long old, long size) { return subtree(0, old, size); }

    /// The proof that the entries from one position to another stand in a tree of that size.
    List<Hash> subtree(long from, long to, long size) {
        var proof = new ArrayList<Hash>();
        subtree(new Span(from, to), new Span(0, size), true, proof);
        return proof;
    }

    private void subtree(Span run, Span span, boolean whole, List<Hash> proof) {
        if (run.to() == span.to() && run.from() <= span.from()) {
            if (!whole) proof.add(hash(span.from(), span.to()));
            return;
        }
        long split = span.split();
        if (run.to() <= split) {
            subtree(run, new Span(span.from(), split), whole, proof);
            proof.add(hash(split, span.to()));
        } else {
            subtree(run, new Span(split, span.to()), whole && run.from() >= split, proof);
            proof.add(hash(span.from(), split));
        }
    }

    /// The entries D[from:to].
    private record Span(long from, long to) {
        /// Where the RFC's recursion divides it: after the largest power of two that is smaller than its length.
        long split() { return from + Long.highestOneBit(to - from - 1); }
    }

    /// The hash of 2^height entries, the index-th such.
    private Hash subtree(int height, long index) {
        int level = height / 8;
        int inTile = height % 8;
        long first = index << inTile;
        return fold(tiles.hashes(level, first / TilePath.WIDTH), (int) (first % TilePath.WIDTH), 1 << inTile);
    }

    /// The root over a power of two of a tile's hashes.
    static Hash fold(byte[] tile, int first, int count) {
        var work = new byte[count * HASH];
        System.arraycopy(tile, first * HASH, work, 0, work.length);
        var digest = Merkle.sha256();
        for (int left = count; left > 1; left /= 2) {
            for (int pair = 0; pair < left / 2; pair++) node(digest, work, pair);
        }
        var root = new byte[HASH];
        System.arraycopy(work, 0, root, 0, HASH);
        return new Hash(root);
    }

    private static void node(MessageDigest digest, byte[] work, int pair) {
        digest.update((byte) 1);
        digest.update(work, pair * 2 * HASH, 2 * HASH);
        System.arraycopy(digest.digest(), 0, work, pair * HASH, HASH);
    }
}
