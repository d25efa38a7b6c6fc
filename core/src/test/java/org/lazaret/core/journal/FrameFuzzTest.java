package org.lazaret.core.journal;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.zip.CRC32C;
import org.lazaret.core.journal.FrameReader.Found;

/// Whatever bytes a segment holds: a frame that is written as it was read, or none.
class FrameFuzzTest {
    private static final byte[] NO_CHAIN = new byte[32];

    /// The checksum is made right, so that what lies behind it is reached.
    @FuzzTest(maxDuration = "10m") void what_is_read_is_written_as_it_was(byte[] bytes) {
        if (bytes.length >= Frame.HEAD) sum(bytes);
        var reader = new FrameReader(bytes);
        assertThat(reader.end(0)).isBetween(0, bytes.length);
        reader.vouchedFor(0, 1);
        if (!(reader.read(0) instanceof Found.Whole frame)) return;

        var again = written(bytes, frame);
        Arrays.fill(again, Frame.HASH_AT, Frame.LINES_AT, (byte) 0);
        var read = Arrays.copyOf(bytes, frame.length());
        Arrays.fill(read, Frame.HASH_AT, Frame.LINES_AT, (byte) 0);
        assertThat(Arrays.copyOfRange(again, Frame.LENGTH_AT, again.length)).isEqualTo(
            Arrays.copyOfRange(read, Frame.LENGTH_AT, read.length));
    }

    private static void sum(byte[] bytes) {
        var frame = ByteBuffer.wrap(bytes);
        int length = frame.getInt(Frame.LENGTH_AT);
        if (length < Frame.HEAD || length > bytes.length) return;
        var crc = new CRC32C();
        crc.update(bytes, Frame.LENGTH_AT, length - Frame.LENGTH_AT);
        frame.putInt(0, (int) crc.getValue());
    }

    private static byte[] written(byte[] bytes, Found.Whole frame) {
        var lines = new ArrayList<Line>();
        var journals = new byte[frame.lines().size()];
        for (var line : frame.lines()) {
            journals[lines.size()] = (byte) line.journal();
            lines.add(new Line("care", Arrays.copyOfRange(bytes, line.at(), line.at() + line.length())));
        }
        var to = ByteBuffer.allocate(frame.length());
        new FrameWriter(frame.number(), new Chain(NO_CHAIN)).write(to, new Frame(lines, journals), frame.mark(),
            (_, _, _, _) -> {});
        return to.array();
    }
}
