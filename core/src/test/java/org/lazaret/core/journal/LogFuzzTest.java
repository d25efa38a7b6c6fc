package org.lazaret.core.journal;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.lazaret.core.world.Chance;
import org.lazaret.core.world.DamagedFile;
import org.lazaret.core.world.SimDisk;

/// Whatever bytes a crash leaves after the last act, and in place of the mark: every act is there and no other, or it
/// is damage, since what pretends to have been written later says that more was acknowledged.
class LogFuzzTest {
    private static final String SEGMENT = "site/log/00000001";
    private static final int ACTS = 4;

    /// The first byte says how many bytes become the mark; the others follow the last act.
    @FuzzTest(maxDuration = "10m") void nothing_hides_an_act_or_forges_one(byte[] bytes) {
        if (bytes.length == 0) return;
        var disk = new SimDisk(new Chance(2));
        var client = new Client(disk, new LogSize(4 * 1024, 100));
        var log = client.found();
        client.tell(log, ACTS);
        client.commit(log);
        disk.kill();
        int mark = Math.min(bytes[0] & 255, bytes.length - 1);
        if (mark > 0) disk.replace("site/log/mark", Arrays.copyOfRange(bytes, 1, 1 + mark));
        int end = new FrameReader(disk.read(SEGMENT).orElseThrow()).end(0);
        disk.open(SEGMENT).write(end, ByteBuffer.wrap(bytes, 1 + mark, bytes.length - 1 - mark));

        try {
            var again = client.open();
            assertThat(Client.acts(again)).isEqualTo(ACTS);
            assertThat(again.opened().cutBytes()).isLessThan(bytes.length);
        } catch (DamagedFile damage) {
            assertThat(damage.file()).startsWith("site/log/");
        }
    }
}
