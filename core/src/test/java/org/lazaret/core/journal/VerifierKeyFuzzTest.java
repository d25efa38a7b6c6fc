package org.lazaret.core.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;

/// Whatever text comes: a key that is written as it was read, or none.
class VerifierKeyFuzzTest {
    @FuzzTest(maxDuration = "10m") void what_is_read_is_written_as_it_was(byte[] bytes) {
        var text = new String(bytes, UTF_8);
        VerifierKey key;
        try {
            key = VerifierKey.parse(text);
        } catch (IllegalArgumentException _) {
            return;
        }
        assertThat(key.line()).isEqualTo(text);
    }
}
