package org.lazaret.core.world;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/// A folder of the real disk. Names that begin with a dot are its own, for files half written.
public final class OsDisk implements Disk, AutoCloseable {
    /// The operating system keeps locks by process, and drops one when any channel to its file is closed: so who in
    /// this process owns a file must be known before it is opened a second time.
    private static final Set<Path> OWNED = new ConcurrentSkipListSet<>();

    private final Path root;
    private final Map<Path, FileChannel> owned = new ConcurrentSkipListMap<>();

    /// @throws DiskFault when the folder is not there and cannot be made
    public OsDisk(Path root) {
        this.root = root.toAbsolutePath().normalize();
        try {
            OsFolders.make(this.root);
        } catch (UncheckedIOException failed) {
            throw fault("cannot make the folder", root.toString(), failed);
        }
    }

    @Override public DiskFile open(String path) { return new OsFile(place(path)); }

    @Override public List<String> list(String folder) {
        var bare = folder.endsWith("/") ? folder.substring(0, folder.length() - 1) : folder;
        var place = bare.isEmpty() ? root : place(bare);
        try (var names = Files.list(place)) {
            return names.filter(name -> !hidden(name)).map(OsDisk::named).sorted().toList();
        } catch (NoSuchFileException none) {
            return List.of();
        } catch (IOException | UncheckedIOException failed) {
            throw fault("cannot list", folder, failed);
        }
    }

    private static boolean hidden(Path path) { return path.getFileName().toString().startsWith("."); }

    private static String named(Path path) { return path.getFileName() + (Files.isDirectory(path) ? "/" : ""); }

    @Override public Io replace(String path, byte[] whole) {
        var place = place(path);
        var fresh = place.resolveSibling("." + place.getFileName() + ".new");
        try {
            OsFolders.make(OsFolders.of(place));
            Files.deleteIfExists(fresh);
            try (var file = new OsFile(fresh)) {
                if (file.write(0, ByteBuffer.wrap(whole)) instanceof Io.Failed failed) return failed;
                if (file.force() instanceof Io.Failed failed) return failed;
            }
            Files.move(fresh, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            OsFolders.sync(OsFolders.of(place));
            return new Io.Done(whole.length);
        } catch (IOException | UncheckedIOException failed) {
            return failed(path, failed);
        }
    }

    @Override public Io delete(String path) {
        var place = place(path);
        try {
            if (Files.deleteIfExists(place)) OsFolders.sync(OsFolders.of(place));
            return Io.DONE;
        } catch (IOException | UncheckedIOException failed) {
            return failed(path, failed);
        }
    }

    @Override public Io own(String path) {
        var place = place(path);
        if (!OWNED.add(place)) return new Io.Failed(path + " has another owner in this process");
        try {
            OsFolders.make(OsFolders.of(place));
            var channel = FileChannel.open(place, CREATE, READ, WRITE);
            if (channel.tryLock() != null) {
                owned.put(place, channel);
                return Io.DONE;
            }
            channel.close();
            OWNED.remove(place);
            return new Io.Failed(path + " has another owner");
        } catch (IOException | UncheckedIOException failed) {
            OWNED.remove(place);
            return failed(path, failed);
        }
    }

    @Override public Optional<byte[]> read(String path) {
        var place = place(path);
        try {
            return Undisturbed.by(() -> whole(place));
        } catch (UncheckedIOException failed) {
            throw fault("cannot read", path, failed.getCause());
        }
    }

    private static Optional<byte[]> whole(Path place) {
        try {
            return Optional.of(Files.readAllBytes(place));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override public List<Io> together(List<Supplier<Io>> works) {
        if (works.size() < 2) return works.stream().map(Supplier::get).toList();
        try (var each = Executors.newVirtualThreadPerTaskExecutor()) {
            return works.stream().map(work -> each.submit(work::get)).toList().stream().map(OsDisk::answer).toList();
        }
    }

    private static Io answer(Future<Io> work) {
        boolean interrupted = Thread.interrupted(); // what was begun is waited for, as everywhere here
        try {
            while (true) {
                try {
                    return work.get();
                } catch (InterruptedException _) {
                    interrupted = true;
                } catch (ExecutionException failed) {
                    return new Io.Failed(String.valueOf(failed.getCause()));
                }
            }
        } finally {
            if (interrupted) Thread.currentThread().interrupt();
        }
    }

    @Override public long room() {
        long room = root.toFile().getUsableSpace(); // a FileStore reads the list of all that is mounted each time
        if (room == 0 && !Files.isDirectory(root))
            throw fault("cannot ask for the room left on", root.toString(), new NoSuchFileException(root.toString()));
        return room;
    }

    /// Gives up what it owns.
    @Override public void close() {
        try {
            for (var each : owned.entrySet()) {
                each.getValue().close();
                OWNED.remove(each.getKey());
            }
            owned.clear();
        } catch (IOException failed) {
            throw fault("cannot give up", root.toString(), failed);
        }
    }

    private Path place(String path) {
        for (var name : path.split("/", -1)) {
            if (name.isEmpty() || name.startsWith("."))
                throw new IllegalArgumentException(
                    "a path on a disk is relative, and none of its names begins with a dot: " + path);
        }
        return root.resolve(path);
    }

    private static Io failed(String path, Throwable why) { return new Io.Failed(path + ": " + why); }

    private static DiskFault fault(String what, String path, Throwable why) {
        return new DiskFault("%s %s: %s".formatted(what, path, why));
    }
}
