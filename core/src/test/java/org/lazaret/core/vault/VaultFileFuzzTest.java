package org.lazaret.core.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.ByteBuffer;
import java.util.function.Function;
import org.lazaret.core.world.Chance;
import org.lazaret.core.world.SimDisk;

/// Whatever lies where a vault's file, its contents, a block of keys or a ledger belongs: it reads back as it was, or
/// it is said to be damaged.
class VaultFileFuzzTest {
    @FuzzTest(maxDuration = "10m") void what_is_read_is_written_as_it_was(byte[] bytes) {
        again(bytes, any -> VaultFile.parse(any).unsummed());
        again(bytes, any -> Contents.parse(any).bytes());
        again(bytes, any -> KeyBlock.of(any).bytes());
        again(bytes, any -> Ledger.bytes(Ledger.frame(ByteBuffer.wrap(any))));
        foreign(bytes);
    }

    private static void again(byte[] bytes, Function<byte[], byte[]> readAndWrite) {
        try {
            assertThat(readAndWrite.apply(bytes)).isEqualTo(bytes);
        } catch (DamagedVault said) {
            assertThat(said).hasMessageMatching("(?s).*\\d.*|the vault's .*");
        }
    }

    /// A ledger that was not sealed by this vault has no frame in it.
    private static void foreign(byte[] bytes) {
        var disk = new SimDisk(new Chance(1));
        disk.replace("vault/ledger", bytes);
        var ledger = new Ledger(new VaultPlace(disk, "vault", new Latch(disk, "latch")), new Gcm(byte[]::new),
            new byte[32]);
        assertThatNoException().isThrownBy(() -> ledger.read(frame -> assertThat(frame).isNull()));
    }
}
