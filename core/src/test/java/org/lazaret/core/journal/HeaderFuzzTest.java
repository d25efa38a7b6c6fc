package org.lazaret.core.journal;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;

/// Whatever bytes come: a header that is written as it was read, or damage inside them.
class HeaderFuzzTest {
    @FuzzTest(maxDuration = "10m") void what_is_read_is_written_as_it_was(byte[] bytes) {
        Header header;
        try {
            header = Header.parse(bytes);
        } catch (DamagedHeader damage) {
            assertThat(damage.offset()).isBetween(0, bytes.length);
            return;
        }
        assertThat(header.line()).isEqualTo(bytes);
    }
}
