package org.lazaret.drill.mutants;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import org.lazaret.core.world.Disk;
import org.lazaret.core.world.DiskFile;
import org.lazaret.core.world.Io;
import org.lazaret.core.world.SimDisk;
import org.lazaret.drill.universe.Mutation;

/// A disk whose sync says that it is done, and does nothing.
final class SkipFsync implements Mutation {
    @Override public Disk disk(SimDisk real) { return new Hasty(real); }

    private record Hasty(SimDisk real) implements Disk {
        @Override public DiskFile open(String path) { return new HastyFile(real.open(path)); }

        @Override public List<String> list(String folder) { return real.list(folder); }

        @Override public Io replace(String path, byte[] whole) { return real.replace(path, whole); }

        @Override public Io delete(String path) { return real.delete(path); }

        @Override public Io own(String path) { return real.own(path); }

        @Override public Optional<byte[]> read(String path) { return real.read(path); }

        @Override public long room() { return real.room(); }
    }

    private record HastyFile(DiskFile real) implements DiskFile {
        @Override public long size() { return real.size(); }

        @Override public Io read(long at, ByteBuffer to) { return real.read(at, to); }

        @Override public Io write(long at, ByteBuffer from) { return real.write(at, from); }

        @Override public Io sync() { return Io.DONE; }

        @Override public void close() { real.close(); }
    }
}
