package org.lazaret.core.journal;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
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

    DiskFile file(int number) { return open.computeIfAbsent(number, each -> disk.open(path(each))); }

    long size(int number) { return file(number).size(); }

    byte[] read(int number) {
        return disk.read(path(number)).orElseThrow(() -> new DamagedLog(path(number), 0, "the file is missing"));
    }

    /// An entry's bytes, as they stand there.
    byte[] read(Kept kept) { return kept.read(file(kept.segment()), path(kept.segment())); }

    boolean whole(int number) { return size(number) >= bytes; }

    /// Writes one more piece of zeros, so that what comes later finds its place on the disk.
    Io grow(int number) {
        var file = file(number);
        long size = file.size();
        if (size >= bytes) return Io.DONE;
        return file.write(size, ZEROS.duplicate().limit((int) Math.min(ZEROS.capacity(), bytes - size)));
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
