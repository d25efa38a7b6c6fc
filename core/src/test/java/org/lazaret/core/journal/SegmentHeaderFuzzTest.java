package org.lazaret.core.journal;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

/// Whatever bytes a segment begins with: a header that is written as it was read, or none.
class SegmentHeaderFuzzTest {
    /// The checksum is made right, so that what lies behind it is reached.
    @FuzzTest(maxDuration = "10m") void what_is_read_is_written_as_it_was(byte[] bytes) {
        if (bytes.length > 8) {
            int length = ByteBuffer.wrap(bytes).getInt(4);
            if (length > 4 && length <= bytes.length) {
                var crc = new CRC32C();
                crc.update(bytes, 4, length - 4);
                ByteBuffer.wrap(bytes).putInt((int) crc.getValue());
            }
        }
        SegmentHeader.parse(bytes).ifPresent(header -> assertThat(bytes).startsWith(header.bytes()));
    }
}
