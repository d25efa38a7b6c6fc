package org.lazaret.core.journal;

import java.util.ArrayList;
import java.util.List;

/// A growing Merkle tree: what it still needs in memory is the rightmost tile of each level.
///
/// Hashes of full tiles are asked of `store`, whose answers are trusted: it checks them before.
final class Tree {
    private static final int HASH = 32;

    /// Where the hashes of full tiles are.
    interface Store {
        /// The 256 hashes of a full tile, 8,192 bytes, checked against the level above.
        byte[] full(int level, long index);
    }

    private final Store store;
    private final List<byte[]> right = new ArrayList<>();
    /// The perfect trees that make up the whole, from left to right; none while they are not known.
    private final List<Hash> perfect = new ArrayList<>();
    private long size;

    Tree(Store store) { this.store = store; }

    long size() { return size; }

    /// Adds a leaf.
    ///
    /// @return true if it filled a tile, so that 256 entries are whole
    boolean add(Hash leaf) {
        if (perfectKnown()) grow(leaf);
        size++;
        add(0, leaf);
        return size % TilePath.WIDTH == 0;
    }

    /// Every page asks for a root of all there is, so it is not computed anew from the tiles each time.
    private void grow(Hash leaf) {
        var hash = leaf;
        for (long rest = size; rest % 2 == 1; rest /= 2) hash = Merkle.node(perfect.removeLast(), hash);
        perfect.add(hash);
    }

    private boolean perfectKnown() { return perfect.size() == Long.bitCount(size); }

    private void add(int level, Hash hash) {
        if (right.size() == level) right.add(new byte[TilePath.WIDTH * HASH]);
        int width = width(level, size);
        int place = width == 0 ? TilePath.WIDTH - 1 : width - 1;
        System.arraycopy(hash.bytes(), 0, right.get(level), place * HASH, HASH);
        if (width == 0) add(level + 1, Range.fold(right.get(level), 0, TilePath.WIDTH));
    }

    /// Puts a level's rightmost tile where it was when the tree had that size.
    void restore(long wholeSize, List<byte[]> tiles) {
        size = wholeSize;
        right.clear();
        perfect.clear();
        for (var tile : tiles) {
            var room = new byte[TilePath.WIDTH * HASH];
            System.arraycopy(tile, 0, room, 0, tile.length);
            right.add(room);
        }
    }

    /// How many levels a tree of that size has tiles in.
    static int levels(long size) {
        int levels = 0;
        for (long rest = size; rest > 0; rest /= TilePath.WIDTH) levels++;
        return levels;
    }

    /// How many hashes stand in the rightmost, not full, tile of a level; 0 if there is none.
    static int width(int level, long size) { return (int) ((size >> (8 * level)) % TilePath.WIDTH); }

    /// The rightmost tile of a level, not full, at a size this tree has had since its last full tile there.
    byte[] partial(int level, long at) {
        var tile = new byte[width(level, at) * HASH];
        System.arraycopy(right.get(level), 0, tile, 0, tile.length);
        return tile;
    }

    /// The tile at a level that has just been filled, or was and still is the rightmost.
    byte[] tile(int level) { return right.get(level).clone(); }

    Hash root(long at) {
        if (at < 0 || at > size)
            throw new IllegalArgumentException("a tree of %d entries has no root at %d".formatted(size, at));
        if (at == 0) return Merkle.empty();
        return at == size ? root() : range().hash(0, at);
    }

    private Hash root() {
        if (!perfectKnown()) findPerfect();
        var hash = perfect.getLast();
        for (int each = perfect.size() - 2; each >= 0; each--) hash = Merkle.node(perfect.get(each), hash);
        return hash;
    }

    private void findPerfect() {
        perfect.clear();
        for (long from = 0; from < size;) {
            long count = Long.highestOneBit(size - from);
            perfect.add(range().hash(from, from + count));
            from += count;
        }
    }

    /// RFC 6962, section 2.1.1.
    List<Hash> inclusion(long index, long at) {
        if (index < 0 || index >= at || at > size)
            throw new IllegalArgumentException(
                "entry %d is not among the first %d of %d".formatted(index, at, size));
        return range().path(index, at);
    }

    /// RFC 6962, section 2.1.2.
    List<Hash> consistency(long from, long to) {
        if (from < 0 || from > to || to > size)
            throw new IllegalArgumentException(
                "%d and %d are not two sizes of a tree of %d".formatted(from, to, size));
        return from == 0 || from == to ? List.of() : range().consistency(from, to);
    }

    /// That the entries between two positions stand in the tree of that size.
    List<Hash> subtree(Subtree.Run run, long size) {
        if (run.to() > size || size > this.size)
            throw new IllegalArgumentException(
                "entries %d to %d are not among the first %d of %d".formatted(run.from(), run.to(), size, this.size));
        return range().subtree(run.from(), run.to(), size);
    }

    private Range range() { return new Range(this::hashes); }

    /// The tile that holds hashes of a level from this index on.
    byte[] hashes(int level, long index) {
        long filled = size >> (8 * level) >> 8;
        return index < filled ? store.full(level, index) : right.get(level);
    }
}
