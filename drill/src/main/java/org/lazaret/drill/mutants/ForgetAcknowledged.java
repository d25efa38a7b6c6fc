package org.lazaret.drill.mutants;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import org.lazaret.core.world.Disk;
import org.lazaret.core.world.DiskCopy;
import org.lazaret.core.world.DiskFile;
import org.lazaret.core.world.Io;
import org.lazaret.core.world.SimDisk;
import org.lazaret.drill.universe.Mutation;

/// A program that after its death comes back to the log as it was before the last group it acknowledged.
final class ForgetAcknowledged implements Mutation {
    private Optional<DiskCopy> before = Optional.empty();
    private String log = "";

    @Override public Disk disk(SimDisk real) { return new Remembering(real); }

    @Override public void died(SimDisk disk) {
        before.ifPresent(old -> {
            disk.clear(log);
            disk.put(old);
        });
        before = Optional.empty();
    }

    private final class Remembering implements Disk {
        private final SimDisk real;

        private Remembering(SimDisk real) { this.real = real; }

        @Override public DiskFile open(String path) {
            return path.matches("[^/]+/log/[0-9]+") ? logFile(path) : real.open(path);
        }

        private DiskFile logFile(String path) {
            log = path.replaceFirst("[0-9]+$", "");
            return new LogFile(real, real.open(path));
        }

        @Override public List<String> list(String folder) { return real.list(folder); }

        @Override public Io replace(String path, byte[] whole) { return real.replace(path, whole); }

        @Override public Io delete(String path) { return real.delete(path); }

        @Override public Io own(String path) { return real.own(path); }

        @Override public Optional<byte[]> read(String path) { return real.read(path); }

        @Override public long room() { return real.room(); }
    }

    private final class LogFile implements DiskFile {
        private final SimDisk disk;
        private final DiskFile real;

        private LogFile(SimDisk disk, DiskFile real) {
            this.disk = disk;
            this.real = real;
        }

        @Override public long size() { return real.size(); }

        @Override public Io read(long at, ByteBuffer to) { return real.read(at, to); }

        @Override public Io write(long at, ByteBuffer from) { return real.write(at, from); }

        /// A sync acknowledges a group: what was durable until now is without it.
        @Override public Io sync() {
            before = Optional.of(disk.durable().under(log));
            return real.sync();
        }

        @Override public void close() { real.close(); }
    }
}
