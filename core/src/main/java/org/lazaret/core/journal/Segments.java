package org.lazaret.core.journal;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.lazaret.core.world.DamagedFile;
import org.lazaret.core.world.Disk;
import org.lazaret.core.world.DiskFile;
import org.lazaret.core.world.Io;

/// The files of a log, by number from 1.
final class Segments {
    private static final ByteBuffer ZEROS = ByteBuffer.allocateDirect(256 * 1024).asReadOnlyBuffer();

    private final Disk disk;
    private final String folder;
    private final int bytes;
    private final ConcurrentSkipListMap<Integer, DiskFile> open = new ConcurrentSkipListMap<>();
    private final ConcurrentSkipListMap<Integer, Long> prepared = new ConcurrentSkipListMap<>();
    private final ConcurrentSkipListMap<Integer, long[]> starts = new ConcurrentSkipListMap<>();

    Segments(LogPlace place) {
        this.disk = place.disk();
        this.folder = place.path("log/");
        this.bytes = place.size().segmentBytes();
    }

    /// Remembers how long each journal was when a segment began.
    void begins(int number, long[] sizes) { starts.put(number, sizes); }

    /// How long each journal was when the segment after the oldest began, if there is one: longer than that the
    /// oldest is not needed.
    Optional<long[]> secondStart() { return starts.values().stream().skip(1).findFirst(); }

    /// How many hold frames.
    int used() { return starts.size(); }

    /// How large a segment is made.
    int bytes() { return bytes; }

    String path(int number) { return folder + "%08d".formatted(number); }

    /// The numbers of those there are, in order.
    List<Integer> numbers() {
        return disk.list(folder).stream().filter(name -> name.matches("[0-9]{8}")).map(Integer::valueOf).toList();
    }

    DiskFile file(int number) {
        var file = open.get(number);
        return file != null ? file : open.computeIfAbsent(number, each -> disk.open(path(each)));
    }

    /// How many bytes are there before a segment has to grow: asked for every group, so the disk is asked only once.
    long prepared(int number) { return prepared.computeIfAbsent(number, each -> Math.min(bytes, file(each).size())); }

    byte[] read(int number) {
        return disk.read(path(number)).orElseThrow(() -> new DamagedFile(path(number), 0, "the file is missing"));
    }

    /// Entries of one segment, not far from each other, as they stand there.
    List<byte[]> read(List<Kept> run) {
        int number = run.getFirst().segment();
        return Kept.read(run, file(number), path(number));
    }

    boolean whole(int number) { return prepared(number) >= bytes; }

    /// Writes one more piece of zeros, so that what comes later finds its place on the disk.
    Io grow(int number) {
        long size = prepared(number);
        if (size >= bytes) return Io.DONE;
        var grown = file(number).write(size, ZEROS.duplicate().limit((int) Math.min(ZEROS.capacity(), bytes - size)));
        prepared.remove(number);
        return grown;
    }

    /// Makes a segment as large as it should be.
    Io growWhole(int number) {
        Io grown = Io.DONE;
        while (grown instanceof Io.Done && !whole(number)) grown = grow(number);
        return grown instanceof Io.Failed ? grown : file(number).sync();
    }

    /// Writes over a part of a segment, durable at the answer.
    Io put(int number, int at, ByteBuffer bytes) {
        var written = file(number).write(at, bytes);
        return written instanceof Io.Failed ? written : file(number).sync();
    }

    Io deleteOldest() { return delete(starts.firstKey()); }

    Io delete(int number) {
        prepared.remove(number);
        var file = open.remove(number);
        if (file != null) file.close();
        var deleted = disk.delete(path(number));
        if (deleted instanceof Io.Done) starts.remove(number);
        return deleted;
    }

    void close() {
        open.values().forEach(DiskFile::close);
        open.clear();
    }
}
