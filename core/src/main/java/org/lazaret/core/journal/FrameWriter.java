package org.lazaret.core.journal;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.zip.CRC32C;

/// Puts frames into bytes, one after the other.
final class FrameWriter {
    private final Leaves leaves = new Leaves();
    private final CRC32C crc = new CRC32C();
    private final Chain chain;
    private long number;

    FrameWriter(long number, Chain chain) {
        this.number = number;
        this.chain = chain;
    }

    /// The number of the next frame.
    long number() { return number; }

    Chain chain() { return chain; }

    /// Writes one frame, and says for each line what its leaf hash is and where in the buffer its entry begins.
    void write(ByteBuffer to, Frame frame, long mark, Taker taker) {
        int at = to.position();
        List<Line> lines = frame.lines();
        chain.frame(number, mark, lines.size());
        to.position(at + Frame.HEAD);
        for (int each = 0; each < lines.size(); each++) {
            var entry = lines.get(each).entry();
            int journal = frame.journals()[each];
            to.put((byte) journal).putShort((short) entry.length);
            var leaf = leaves.of(entry);
            chain.line(journal, entry.length, leaf);
            taker.take(journal, leaf, to.position(), entry.length);
            to.put(entry);
        }
        to.putInt(at + Frame.LENGTH_AT, to.position() - at).putLong(at + Frame.NUMBER_AT, number++);
        to.putLong(at + Frame.MARK_AT, mark).put(at + Frame.HASH_AT, chain.end());
        to.putShort(at + Frame.LINES_AT, (short) lines.size()).putInt(at, checksum(to, at + Frame.LENGTH_AT));
    }

    private int checksum(ByteBuffer written, int from) {
        crc.reset();
        crc.update(written.duplicate().flip().position(from));
        return (int) crc.getValue();
    }

    /// Takes what became of a line.
    interface Taker {
        void take(int journal, Hash leaf, int at, int length);
    }
}
