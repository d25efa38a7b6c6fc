package org.lazaret.core.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lazaret.core.world.DamagedFile;

/// The rightmost tiles of a tree, one a level, from which its root is made.
final class Edge {
    private final LogFolder folder;
    private final Below below;
    private final Head head;
    private final List<LogFolder.Found> tiles = new ArrayList<>();

    Edge(LogFolder folder, Below below, Head head) {
        this.folder = folder;
        this.below = below;
        this.head = head;
        for (int level = 0; level < Tree.levels(head.size()); level++)
            tiles.add(width(level) == 0 ? new LogFolder.Found("", new byte[0], true) : folder.hashes(path(level)));
    }

    /// The rightmost tile of a level; its width is 0 if the last one is full.
    TilePath path(int level) { return new TilePath(level, head.size() >> 8 * level >> 8, width(level)); }

    int width(int level) { return Tree.width(level, head.size()); }

    int levels() { return tiles.size(); }

    byte[] hashes(int level) { return tiles.get(level).bytes(); }

    /// @throws DamagedFile naming the first wrong byte, when these tiles do not lead to the root that was signed
    void check() {
        var read = tiles.stream().map(LogFolder.Found::bytes).toList();
        if (root(read).equals(head.root())) return;
        var right = new ArrayList<byte[]>();
        for (int level = 0; level < levels(); level++)
            right.add(width(level) == 0 ? new byte[0] : below.hashes(path(level)));
        throw wrong(read, right);
    }

    private Hash root(List<byte[]> hashes) {
        if (head.size() == 0) return Merkle.empty();
        return new Range((level, _) -> hashes.get(level)).hash(0, head.size());
    }

    /// Takes some levels as they were read and some as they are computed: those that lead to the root are right.
    private DamagedFile wrong(List<byte[]> read, List<byte[]> right) {
        for (int mask = 1; mask < 1 << levels(); mask++) {
            var mixed = new ArrayList<byte[]>();
            for (int level = 0; level < levels(); level++)
                mixed.add((mask >> level & 1) == 1 ? right.get(level) : read.get(level));
            if (root(mixed).equals(head.root())) return differs(read, mixed, "a hash that is not the one below it");
        }
        return differs(read, right, "a hash that is not the one below it, and neither was signed");
    }

    private DamagedFile differs(List<byte[]> read, List<byte[]> right, String what) {
        for (int level = 0; level < levels(); level++) {
            int at = Arrays.mismatch(read.get(level), right.get(level));
            if (at >= 0) return folder.damaged(tiles.get(level).file(), at, what);
        }
        int root = (head.origin().origin() + "\n" + head.size() + "\n").getBytes(UTF_8).length;
        return folder.damaged("checkpoint", root, "the root that was signed is not the root of these entries");
    }
}
