package org.lazaret.core.world;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/// A file of the real disk, opened when first needed, and again when an interrupted thread has closed it under the
/// others.
final class OsFile implements DiskFile {
    private final Path path;
    private final ReentrantLock opening = new ReentrantLock();
    private volatile @Nullable FileChannel channel;
    private volatile boolean listed;
    private volatile boolean closed;

    OsFile(Path path) { this.path = path; }

    @Override public long size() {
        try {
            return Files.exists(path) ? Files.size(path) : 0;
        } catch (IOException failed) {
            throw new DiskFault("cannot ask for the size of %s: %s".formatted(path, failed));
        }
    }

    @Override public Io read(long at, ByteBuffer to) {
        if (channel == null && !Files.exists(path)) return new Io.Done(-1);
        int first = to.position();
        return tried(file -> read(file, at, to.position(first)));
    }

    private static int read(FileChannel file, long at, ByteBuffer to) {
        int first = to.position();
        try {
            while (to.hasRemaining() && file.read(to, at + to.position() - first) >= 0) {}
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return to.position() == first && to.hasRemaining() ? -1 : to.position() - first;
    }

    @Override public Io write(long at, ByteBuffer from) {
        int first = from.position();
        return tried(file -> write(file, at, from.position(first)));
    }

    private static int write(FileChannel file, long at, ByteBuffer from) {
        int first = from.position();
        try {
            while (from.hasRemaining()) file.write(from, at + from.position() - first);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return from.position() - first;
    }

    @Override public Io sync() {
        if (channel == null && !Files.exists(path)) return Io.DONE;
        var forced = force();
        if (forced instanceof Io.Failed || listed) return forced;
        try {
            OsFolders.sync(OsFolders.of(path)); // whoever made the file may not have synced its name
            listed = true;
            return forced;
        } catch (UncheckedIOException failed) {
            return failed(failed);
        }
    }

    /// Syncs the file and leaves its folder alone.
    Io force() { return tried(OsFile::force); }

    private static int force(FileChannel file) {
        try {
            file.force(false);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return 0;
    }

    private Io tried(ToIntFunction<FileChannel> work) {
        try {
            return new Io.Done(Undisturbed.by(() -> work.applyAsInt(opened())));
        } catch (UncheckedIOException failed) {
            return failed(failed);
        }
    }

    private FileChannel opened() {
        var open = channel;
        return open != null && open.isOpen() ? open : opening();
    }

    private FileChannel opening() {
        opening.lock();
        try {
            var open = channel;
            if (open != null && open.isOpen()) return open;
            if (closed) throw new IOException("it was closed");
            OsFolders.make(OsFolders.of(path));
            var opened = FileChannel.open(path, CREATE, READ, WRITE);
            channel = opened;
            return opened;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } finally {
            opening.unlock();
        }
    }

    private Io failed(UncheckedIOException why) { return new Io.Failed(path.getFileName() + ": " + why.getCause()); }

    @Override public void close() {
        opening.lock();
        try {
            closed = true;
            var open = channel;
            if (open != null) open.close();
        } catch (IOException failed) {
            throw new DiskFault("cannot close %s: %s".formatted(path, failed));
        } finally {
            opening.unlock();
        }
    }
}
