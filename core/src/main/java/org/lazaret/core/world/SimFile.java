package org.lazaret.core.world;

import java.nio.ByteBuffer;

/// One open file of a simulated disk. After the process that opened it has died, using it is an error.
final class SimFile implements DiskFile {
    private final SimDisk disk;
    private final String path;
    private final int life;
    private SimNode node;

    SimFile(SimDisk disk, String path, int life, SimNode node) {
        this.disk = disk;
        this.path = path;
        this.life = life;
        this.node = node;
    }

    @Override public long size() {
        disk.alive(life);
        return node.seen().size();
    }

    @Override public Io read(long at, ByteBuffer to) {
        disk.alive(life);
        var bytes = new byte[to.remaining()];
        var count = node.seen().read(at, bytes, 0, bytes.length);
        if (count == 0 && bytes.length > 0) return new Io.Done(-1);
        to.put(bytes, 0, count);
        return new Io.Done(count);
    }

    @Override public Io write(long at, ByteBuffer from) {
        disk.alive(life);
        return disk.writing("write " + path, () -> put(at, from));
    }

    private Io put(long at, ByteBuffer from) {
        if (!node.there()) node = disk.linked(path);
        var growth = Math.max(0, at + from.remaining() - node.seen().size());
        var lacking = growth == 0 ? 0 : Math.max(0, growth - disk.room());
        if (lacking > 0) {
            var fits = (int) Math.max(0, from.remaining() - lacking);
            if (fits > 0) node.write(at, taken(from, fits));
            return new Io.Failed("no space left on the disk for " + path);
        }
        var bytes = taken(from, from.remaining());
        node.write(at, bytes);
        return new Io.Done(bytes.length);
    }

    @Override public Io sync() {
        disk.alive(life);
        return disk.syncing(path, node);
    }

    @Override public void close() {}

    private static byte[] taken(ByteBuffer from, int count) {
        var bytes = new byte[count];
        from.get(bytes);
        return bytes;
    }
}
