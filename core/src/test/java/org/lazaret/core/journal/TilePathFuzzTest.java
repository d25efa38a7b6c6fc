package org.lazaret.core.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;

/// Whatever text comes: the path of a tile that is written as it was read, or none.
class TilePathFuzzTest {
    @FuzzTest(maxDuration = "10m") void what_is_read_is_written_as_it_was(byte[] bytes) {
        var text = new String(bytes, UTF_8);
        TilePath path;
        try {
            path = TilePath.parse(text);
        } catch (IllegalArgumentException _) {
            return;
        }
        assertThat(path.text()).isEqualTo(text);
        assertThat(path.width()).isBetween(1, 256);
    }
}
