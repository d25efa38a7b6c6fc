package org.lazaret.core.vault;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.lazaret.core.world.DamagedFile;
import org.lazaret.core.world.Disk;
import org.lazaret.core.world.DiskFault;
import org.lazaret.core.world.DiskFile;
import org.lazaret.core.world.Io;
import org.lazaret.core.world.Pieces;

/// Who owns which key and how often it was used, as far as some position of the care journal: so that a start need not
/// read ten million entries.
///
/// It grows by sealed frames, each a piece of the file. What is cut off at its end is learnt again from the journal;
/// without any of it each key counts as used up, because nobody knows how often it was.
final class Ledger {
    static final int MOST_ROWS = 8_192;
    private static final int ROW = Owner.BYTES + 8;
    private static final int HEAD = 16;
    static final int MOST_FRAME = HEAD + MOST_ROWS * ROW + Gcm.OVERHEAD;

    private final Disk disk;
    private final String path;
    private final Gcm gcm;
    private final byte[] key;
    private long end;

    Ledger(VaultPlace place, Gcm gcm, byte[] key) {
        this.disk = place.disk();
        this.path = place.ledger();
        this.gcm = gcm;
        this.key = key;
    }

    /// @param uses so many bodies at least were sealed with it before this was written
    record Row(Owner owner, int slot, int uses) {}

    /// @param care entries of the care journal whose keys' owners are all written here
    /// @param opens how often the vault had been opened
    record Frame(long care, int opens, List<Row> rows) {}

    /// Gives every frame, in order; what a crash tore after the last one will be written over.
    ///
    /// @throws DamagedFile when a frame is not what was written, and more were written after it
    void read(Consumer<Frame> to) {
        var pieces = new Pieces(disk.read(path).orElse(new byte[0]), MOST_FRAME);
        for (var next = pieces.next(); next.isPresent(); next = pieces.next()) {
            to.accept(frame(ByteBuffer.wrap(open(next.get()))));
            end = pieces.end();
        }
        if (pieces.goesOn()) throw damaged("a frame is not what was written, and more follow");
        try (DiskFile file = disk.open(path)) {
            done(pieces.settle(file));
        }
    }

    private byte[] open(byte[] sealed) {
        return gcm.open(key, place(end), sealed).orElseThrow(
            () -> damaged("a frame that this vault did not seal, or not for this place"));
    }

    private DamagedFile damaged(String what) {
        return new DamagedFile(path, end,
            what + ". It can be done without: move the file away, and it is learnt again from the journal");
    }

    /// @throws DamagedVault when this is not what `write` sealed
    static Frame frame(ByteBuffer from) {
        if (from.remaining() < HEAD || from.remaining() != HEAD + (long) ROW * from.getInt(HEAD - 4))
            throw new DamagedVault("a frame of the ledger has %d bytes".formatted(from.remaining()));
        var care = from.getLong();
        var opens = from.getInt();
        var rows = new ArrayList<Row>();
        for (int left = from.getInt(); left > 0; left--)
            rows.add(new Row(Owner.read(from), from.getInt(), from.getInt()));
        return new Frame(care, opens, rows);
    }

    static byte[] bytes(Frame frame) {
        var plain = ByteBuffer.allocate(HEAD + frame.rows().size() * ROW);
        plain.putLong(frame.care()).putInt(frame.opens()).putInt(frame.rows().size());
        for (var row : frame.rows()) {
            row.owner().write(plain);
            plain.putInt(row.slot()).putInt(row.uses());
        }
        return plain.array();
    }

    /// Durable at return.
    void write(Frame frame) {
        var sealed = gcm.seal(key, place(end), bytes(frame));
        append(ByteBuffer.wrap(Pieces.piece(sealed)));
    }

    /// A frame holds where it stands, so that none can be moved.
    private static byte[] place(long offset) { return ByteBuffer.allocate(8).putLong(offset).array(); }

    private void append(ByteBuffer frame) {
        int length = frame.remaining();
        try (DiskFile file = disk.open(path)) {
            done(file.write(end, frame));
            done(file.sync());
        }
        end += length;
    }

    private void done(Io io) {
        if (io instanceof Io.Failed(var why)) throw new DiskFault("%s: %s".formatted(path, why));
    }
}
