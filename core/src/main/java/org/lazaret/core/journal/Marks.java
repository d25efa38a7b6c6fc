package org.lazaret.core.journal;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.lazaret.core.world.DamagedFile;
import org.lazaret.core.world.DiskFault;
import org.lazaret.core.world.DiskFile;
import org.lazaret.core.world.Io;

/// The mark of how far acknowledgement went, written after every group and not synced.
///
/// A killed process leaves it as it stands. After a power cut it may be older or torn: then the mark in the last
/// group's frames holds, which is at most one group behind. Two places are written in turn, each in a sector of its
/// own.
final class Marks {
    private static final int SLOT = 512;
    private static final int USED = 4 + 8 + 32;

    private final DiskFile file;
    private final ByteBuffer slot = ByteBuffer.allocateDirect(USED);
    private int latest;
    private boolean unsynced;

    /// @param frames how many were acknowledged
    /// @param chain the chain's hash after them
    record Mark(long frames, Hash chain) {}

    Marks(DiskFile file) { this.file = file; }

    /// The later of the two, if either can be read.
    Optional<Mark> read() {
        var first = read(0);
        var second = read(1);
        boolean secondIsLater = second.isPresent()
            && (first.isEmpty() || second.get().frames() > first.get().frames());
        latest = secondIsLater ? 1 : 0;
        return secondIsLater ? second : first;
    }

    private Optional<Mark> read(int which) {
        slot.clear();
        return switch (file.read((long) which * SLOT, slot)) {
            case Io.Failed(var why) -> throw new DiskFault("cannot read the mark: " + why);
            case Io.Done _ -> slot.hasRemaining() ? Optional.empty() : parse(slot.flip());
        };
    }

    private static Optional<Mark> parse(ByteBuffer slot) {
        if (slot.getInt(0) != checksum(slot)) return Optional.empty();
        var chain = new byte[32];
        slot.get(12, chain);
        return Optional.of(new Mark(slot.getLong(4), new Hash(chain)));
    }

    /// The later of the two in a file that lies still.
    ///
    /// @throws DamagedFile when either is not as it was written: no crash tears one, since each has a sector of its own
    static Optional<Mark> in(String path, byte[] file) {
        var later = Optional.<Mark>empty();
        for (int at = 0; at <= SLOT; at += SLOT) {
            if (blank(file, at)) continue;
            int place = at;
            var mark = Optional.of(file).filter(all -> all.length >= place + USED).flatMap(
                all -> parse(ByteBuffer.wrap(all, place, USED).slice())).orElseThrow(
                    () -> new DamagedFile(path, place, "this mark of acknowledgement is not as it was written"));
            if (later.isEmpty() || mark.frames() > later.get().frames()) later = Optional.of(mark);
        }
        return later;
    }

    private static boolean blank(byte[] file, int at) {
        for (int each = at; each < Math.min(file.length, at + SLOT); each++) if (file[each] != 0) return false;
        return true;
    }

    Io write(long frames, byte[] chain) {
        slot.clear().putInt(0).putLong(frames).put(chain).flip();
        slot.putInt(0, checksum(slot));
        unsynced = true;
        latest = 1 - latest;
        return file.write((long) latest * SLOT, slot);
    }

    private static int checksum(ByteBuffer slot) {
        var crc = new CRC32C();
        crc.update(slot.duplicate().position(4));
        return (int) crc.getValue();
    }

    boolean unsynced() { return unsynced; }

    Io sync() {
        unsynced = false;
        return file.sync();
    }

    void close() { file.close(); }
}
