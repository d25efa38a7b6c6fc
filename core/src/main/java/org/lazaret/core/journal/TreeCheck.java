package org.lazaret.core.journal;

import org.lazaret.core.world.DamagedFile;

/// Goes down a tree from its root: a tile is right when it leads to the hash above it, an entry when it has its hash.
///
/// Each file is read once and each byte hashed once. Entries are met in their order.
final class TreeCheck {
    private final LogFolder folder;
    private final EntryCheck entries;
    private final Hasher hasher = new Hasher();
    private final Below below;

    /// What is asked of each entry after its hash has been found right.
    interface EntryCheck {
        /// @param file for damage
        void check(String file, byte[] bytes, int from, int length);
    }

    TreeCheck(LogFolder folder, EntryCheck entries) {
        this.folder = folder;
        this.entries = entries;
        this.below = new Below(folder, hasher);
    }

    /// @throws DamagedFile at the first wrong byte
    Edge check(Head head) {
        var edge = new Edge(folder, below, head);
        edge.check();
        for (int level = edge.levels() - 1; level >= 0; level--)
            if (edge.width(level) > 0) below(edge.path(level), edge.hashes(level));
        return edge;
    }

    private void below(TilePath tile, byte[] hashes) {
        if (tile.level() == 0) {
            bundle(tile, hashes);
            return;
        }
        for (int place = 0; place < tile.width(); place++) {
            var child = new TilePath(tile.level() - 1, tile.index() * TilePath.WIDTH + place, TilePath.WIDTH);
            below(child, full(child, hashes, place * Hasher.HASH));
        }
    }

    private byte[] full(TilePath tile, byte[] above, int at) {
        var hashes = folder.hashes(tile).bytes();
        var root = hasher.root(hashes);
        for (int each = 0; each < Hasher.HASH; each++) {
            if (root[each] != above[at + each]) throw below.wrong(tile, hashes);
        }
        return hashes;
    }

    private void bundle(TilePath tile, byte[] leaves) {
        var bundle = folder.found(new TilePath(TilePath.ENTRIES, tile.index(), tile.width()));
        var file = folder.path(bundle.file());
        var reader = new BundleReader(file, bundle.bytes());
        for (int each = 0; each < tile.width(); each++) {
            reader.next();
            hasher.leaf(each, bundle.bytes(), reader.from(), reader.length());
            if (!hasher.matches(each, leaves))
                throw new DamagedFile(file, reader.at(),
                    "entry %d is not the one in the tree".formatted(tile.index() * TilePath.WIDTH + each));
            entries.check(file, bundle.bytes(), reader.from(), reader.length());
        }
        if (bundle.exact()) reader.ended();
    }
}
