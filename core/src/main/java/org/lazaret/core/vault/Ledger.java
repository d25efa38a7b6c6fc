package org.lazaret.core.vault;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.lazaret.core.world.Disk;
import org.lazaret.core.world.DiskFault;
import org.lazaret.core.world.DiskFile;
import org.lazaret.core.world.Io;

/// Who owns which key and how often it was used, as far as some position of the care journal: so that a start need not
/// read ten million entries.
///
/// It grows by sealed frames. What is cut off at its end is learnt again from the journal; without any of it each key
/// counts as used up, because nobody knows how often it was.
final class Ledger {
    static final int MOST_ROWS = 8_192;
    private static final int ROW = Owner.BYTES + 8;
    private static final int HEAD = 16;
    private static final int MOST_FRAME = HEAD + MOST_ROWS * ROW + Gcm.OVERHEAD;

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

    /// Gives every whole frame, in order; what follows the last one will be written over.
    void read(Consumer<Frame> to) {
        var bytes = ByteBuffer.wrap(disk.read(path).orElse(new byte[0]));
        while (bytes.remaining() > 4) {
            int length = bytes.getInt();
            if (length < HEAD + Gcm.OVERHEAD || length > MOST_FRAME || length > bytes.remaining()) break;
            var sealed = new byte[length];
            bytes.get(sealed);
            var plain = gcm.open(key, place(end), sealed);
            if (plain.isEmpty()) break;
            to.accept(frame(ByteBuffer.wrap(plain.get())));
            end = bytes.position();
        }
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
        append(ByteBuffer.allocate(4 + sealed.length).putInt(sealed.length).put(sealed).flip());
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
