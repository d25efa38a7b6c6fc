package org.lazaret.core.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.lazaret.core.world.Pieces;

/// Whatever stands in a piece where a draft belongs: it reads back as it was, or it is none.
class DraftFrameFuzzTest {
    @FuzzTest(maxDuration = "10m") void what_is_read_is_written_as_it_was(byte[] bytes) {
        DraftFrame.parse(bytes).ifPresent(frame -> {
            assertThat(frame.isCut() || frame.keyId().hex().length() == 64).isTrue();
            assertThat(new Pieces(frame.bytes(), DraftFrame.MOST).next()).hasValue(bytes);
        });
    }
}
