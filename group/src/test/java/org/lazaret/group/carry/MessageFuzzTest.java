package org.lazaret.group.carry;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;

/// Whatever bytes come over the wire: a message that is written as it was read, or none.
class MessageFuzzTest {
    @FuzzTest(maxDuration = "10m") void what_is_read_is_written_as_it_was(byte[] bytes) {
        Message message;
        try {
            message = Message.parse(bytes);
        } catch (IllegalArgumentException _) {
            return;
        }
        assertThat(message.bytes()).isEqualTo(bytes);
    }
}
