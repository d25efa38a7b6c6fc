package org.lazaret.core.journal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lazaret.core.world.DamagedFile;

/// Partial tiles that older checkpoints needed and nobody has removed: each is the beginning of what stands there now.
///
/// What lies beyond the tree is what a crash left; nobody vouches for it, and it is written again.
record Leftovers(LogFolder folder, Edge edge) {
    /// @throws DamagedFile at the first wrong byte
    void check() {
        for (var file : partials("tile/")) {
            var tile = TilePath.parse(file);
            if (now(tile).width() > 0 && !tile.equals(now(tile))) check(tile);
        }
    }

    private List<String> partials(String below) {
        var found = new ArrayList<String>();
        for (var name : folder.disk().list(folder.path(below.substring(0, below.length() - 1)))) {
            var file = below + name;
            if (name.endsWith("/")) found.addAll(partials(file));
            else if (isPartial(file)) found.add(file);
        }
        return found;
    }

    private static boolean isPartial(String file) {
        try {
            return TilePath.parse(file).width() < TilePath.WIDTH;
        } catch (IllegalArgumentException _) {
            return false; // another's file: no tile, and nothing asks for it
        }
    }

    /// The tile that stands there in the tree; its width is 0 if there is none.
    private TilePath now(TilePath tile) {
        int level = Math.max(tile.level(), 0);
        if (level >= edge.levels()) return new TilePath(tile.level(), tile.index(), 0);
        var last = edge.path(level);
        int width = tile.index() < last.index() ? TilePath.WIDTH : tile.index() == last.index() ? last.width() : 0;
        return new TilePath(tile.level(), tile.index(), width);
    }

    private void check(TilePath tile) {
        boolean hashes = tile.level() != TilePath.ENTRIES;
        var old = hashes ? folder.hashes(tile).bytes() : folder.read(tile.text());
        if (!hashes) Bundle.read(folder.path(tile.text()), old, tile.width());
        var now = folder.found(now(tile)).bytes();
        int common = Math.min(old.length, now.length);
        int at = Arrays.mismatch(old, 0, common, now, 0, common);
        if (at >= 0) throw folder.damaged(tile.text(), at, "not the beginning of " + now(tile).text());
    }
}
