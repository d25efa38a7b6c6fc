package org.lazaret.core.world;

import java.util.ArrayList;
import java.util.List;

/// One file of a simulated disk: what is durable, what the running machine sees, and the writes between the two.
final class SimNode {
    static final int SECTOR = 512;

    private final List<Unsynced> unsynced = new ArrayList<>();
    private Chunks durable = new Chunks();
    private Chunks seen = new Chunks();
    private boolean durablyThere;
    private boolean there;

    private record Unsynced(long at, byte[] bytes) {}

    static SimNode durable(Chunks content) {
        var node = new SimNode();
        node.durable = content;
        node.seen = content.copy();
        node.there = true;
        node.durablyThere = true;
        return node;
    }

    boolean there() { return there; }

    boolean durablyThere() { return durablyThere; }

    Chunks seen() { return seen; }

    Chunks durable() { return durable; }

    int unsynced() { return unsynced.size(); }

    void write(long at, byte[] bytes) {
        there = true;
        seen.write(at, bytes, 0, bytes.length);
        unsynced.add(new Unsynced(at, bytes));
    }

    void sync() {
        durablyThere = there;
        for (var write : unsynced) {
            durable.write(write.at, write.bytes, 0, write.bytes.length);
            seen.shareWith(durable, write.at, write.bytes.length);
        }
        unsynced.clear();
    }

    /// A sync that failed as Linux fails it: the writes stay in sight, reach the disk never, and no later sync says so.
    void forget() { unsynced.clear(); }

    void flip(long at, int mask) {
        flip(seen, at, mask);
        flip(durable, at, mask);
    }

    /// The power fails: each write that was not synced is there, is not, or is there in some of its sectors.
    void cut(Chance chance) {
        for (var write : unsynced) {
            switch (chance.below(3)) {
                case 0 -> {}
                case 1 -> keep(write);
                default -> tear(write, chance);
            }
        }
        restart();
    }

    /// The power fails while it writes: each write that was not synced is there in some of its sectors.
    void tear(Chance chance) {
        for (var write : unsynced) tear(write, chance);
        restart();
    }

    private void keep(Unsynced write) {
        durablyThere = true;
        durable.write(write.at, write.bytes, 0, write.bytes.length);
    }

    private void tear(Unsynced write, Chance chance) {
        durablyThere = true;
        var end = write.at + write.bytes.length;
        for (var from = write.at; from < end;) {
            var to = Math.min(end, (from / SECTOR + 1) * SECTOR);
            if (chance.oneIn(2)) durable.write(from, write.bytes, (int) (from - write.at), (int) (to - from));
            from = to;
        }
        if (chance.oneIn(2)) durable.grow(end);
    }

    private void restart() {
        unsynced.clear();
        there = durablyThere;
        seen = durable.copy();
    }

    private static void flip(Chunks chunks, long at, int mask) {
        var one = new byte[1];
        if (chunks.read(at, one, 0, 1) == 0) return;
        one[0] ^= (byte) mask;
        chunks.write(at, one, 0, 1);
    }
}
