package org.lazaret.core.book;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;

/// Whatever lies where an event belongs: it is read and stays the same from then on, or it is said to be corrupt.
class CodecFuzzTest {
    private static final Codec<Till.Event> CODEC = Codec.of(Till.Event.class);

    @FuzzTest(maxDuration = "10m") void what_is_read_stays_the_same(byte[] json) {
        try {
            var event = CODEC.read(json);
            assertThat(CODEC.read(CODEC.write(event))).isEqualTo(event);
            assertThat(CODEC.subjects(event)).doesNotContainNull();
        } catch (CorruptBook said) {
            assertThat(said.getMessage()).isNotBlank();
        }
    }
}
