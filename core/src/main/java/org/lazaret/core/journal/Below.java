package org.lazaret.core.journal;

import java.util.Arrays;
import org.lazaret.core.world.DamagedFile;

/// What a tile's hashes must be, computed from the files below it: to find which byte of it is wrong.
record Below(LogFolder folder, Hasher hasher) {
    byte[] hashes(TilePath tile) {
        return tile.level() == 0 ? leaves(tile) : roots(tile);
    }

    private byte[] leaves(TilePath tile) {
        var bundle = folder.found(new TilePath(TilePath.ENTRIES, tile.index(), tile.width()));
        var entries = new BundleReader(folder.path(bundle.file()), bundle.bytes());
        for (int each = 0; each < tile.width(); each++) {
            entries.next();
            hasher.leaf(each, bundle.bytes(), entries.from(), entries.length());
        }
        return hasher.leaves(tile.width());
    }

    private byte[] roots(TilePath tile) {
        var roots = new byte[tile.width() * Hasher.HASH];
        for (int each = 0; each < tile.width(); each++) {
            var child = new TilePath(tile.level() - 1, tile.index() * TilePath.WIDTH + each, TilePath.WIDTH);
            var root = hasher.root(folder.hashes(child).bytes());
            System.arraycopy(root, 0, roots, each * Hasher.HASH, Hasher.HASH);
        }
        return roots;
    }

    /// The damage of a full tile whose hashes do not lead to the one above.
    DamagedFile wrong(TilePath tile, byte[] bytes) {
        int at = Arrays.mismatch(bytes, hashes(tile));
        return at < 0
            ? folder.damaged(tile.text(), 0, "its hashes are those of what is below, and not those that were signed")
            : folder.damaged(tile.text(), at, "a hash that is not the one of what is below it");
    }
}
