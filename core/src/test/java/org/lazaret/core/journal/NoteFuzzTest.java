package org.lazaret.core.journal;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;

/// Whatever bytes come: a note that is written as it was read, or none.
class NoteFuzzTest {
    @FuzzTest(maxDuration = "10m") void what_is_read_is_written_as_it_was(byte[] bytes) {
        Note note;
        try {
            note = Note.parse(bytes);
        } catch (IllegalArgumentException _) {
            return;
        }
        assertThat(note.bytes()).isEqualTo(bytes);
    }
}
