package org.lazaret.core.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;

/// Whatever text comes: a checkpoint that is written as it was read but for its extension lines, or none.
class CheckpointFuzzTest {
    @FuzzTest(maxDuration = "10m") void what_is_read_is_written_as_it_was(byte[] bytes) {
        var text = new String(bytes, UTF_8);
        Head head;
        try {
            head = Checkpoint.read(text);
        } catch (IllegalArgumentException _) {
            return;
        }
        assertThat(text).startsWith(Checkpoint.text(head));
    }
}
