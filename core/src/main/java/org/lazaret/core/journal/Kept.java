package org.lazaret.core.journal;

import java.nio.ByteBuffer;
import org.lazaret.core.world.DiskFault;
import org.lazaret.core.world.DiskFile;
import org.lazaret.core.world.Io;

/// Where an entry lies that is in no full bundle yet.
///
/// @param segment of the log, or `BUNDLE`: the journal's partial bundle
/// @param at of its first byte in that file
record Kept(int segment, int at, int length) {
    static final int BUNDLE = 0;

    boolean inLog() { return segment != BUNDLE; }

    /// The bytes that stand there.
    byte[] read(DiskFile file, String path) {
        var entry = new byte[length];
        var to = ByteBuffer.wrap(entry);
        return switch (file.read(at, to)) {
            case Io.Failed(var why) -> throw new DiskFault("cannot read %s: %s".formatted(path, why));
            case Io.Done _ when to.hasRemaining() -> throw new DamagedLog(path, at,
                "the file ends in an entry of %d bytes".formatted(length));
            case Io.Done _ -> entry;
        };
    }
}
