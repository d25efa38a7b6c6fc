package org.lazaret.core.journal;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Arrays;
import java.util.List;
import org.lazaret.core.world.DamagedFile;

/// Whatever bytes come: a bundle of so many entries that is written as it was read, or damage inside it.
class BundleFuzzTest {
    /// The first byte says how many entries are asked for.
    @FuzzTest(maxDuration = "10m") void what_is_read_is_written_as_it_was(byte[] bytes) {
        if (bytes.length == 0) return;
        var bundle = Arrays.copyOfRange(bytes, 1, bytes.length);
        List<byte[]> entries;
        try {
            entries = Bundle.read("a file", bundle, bytes[0] & 255);
        } catch (DamagedFile damage) {
            assertThat(damage.offset()).isBetween(0L, (long) bundle.length);
            return;
        }
        assertThat(Bundle.write(entries)).isEqualTo(bundle);
    }
}
