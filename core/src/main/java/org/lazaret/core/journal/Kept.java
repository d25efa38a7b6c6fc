package org.lazaret.core.journal;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import org.lazaret.core.world.DamagedFile;
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

    /// Where the next byte after it stands.
    int end() { return at + length; }

    /// The bytes of entries that lie one after the other in a file, read at once.
    static List<byte[]> read(List<Kept> run, DiskFile file, String path) {
        int from = run.getFirst().at();
        var bytes = ByteBuffer.allocate(run.getLast().end() - from);
        return switch (file.read(from, bytes)) {
            case Io.Failed(var why) -> throw new DiskFault("cannot read %s: %s".formatted(path, why));
            case Io.Done _ when bytes.hasRemaining() ->
                throw new DamagedFile(path, from + Math.max(0, bytes.position()),
                    "the file ends where an entry belongs");
            case Io.Done _ -> run.stream().map(
                each -> Arrays.copyOfRange(bytes.array(), each.at() - from, each.end() - from)).toList();
        };
    }
}
