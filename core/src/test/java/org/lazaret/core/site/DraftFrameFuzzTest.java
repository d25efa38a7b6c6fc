package org.lazaret.core.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.ByteBuffer;

/// Whatever lies where drafts belong: whole frames are read, and the reader stands where the first torn one begins.
class DraftFrameFuzzTest {
    @FuzzTest(maxDuration = "10m") void a_torn_frame_is_left_where_it_is(byte[] bytes) {
        var from = ByteBuffer.wrap(bytes);
        var before = from.position();
        for (var next = DraftFrame.read(from); next.isPresent(); next = DraftFrame.read(from)) {
            assertThat(from.position()).isGreaterThan(before);
            assertThat(next.get().isCut() || next.get().keyId().hex().length() == 64).isTrue();
            before = from.position();
        }
        assertThat(from.position()).isEqualTo(before);
    }
}
