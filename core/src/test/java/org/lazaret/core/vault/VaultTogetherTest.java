package org.lazaret.core.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lazaret.core.vault.FileVaultTest.body;
import static org.lazaret.core.vault.Rig.REX;
import static org.lazaret.core.vault.Rig.TOM;
import static org.lazaret.core.vault.Rig.WORDS;
import static org.lazaret.core.vault.Rig.read;
import static org.lazaret.core.vault.Rig.seal;
import static org.lazaret.core.vault.Rig.subject;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/// Pages read while the site writes: many seal and open while one takes keys and erases.
class VaultTogetherTest {
    private final SecureRandom random = new SecureRandom();
    private final AtomicBoolean over = new AtomicBoolean();

    @Test void many_seal_and_open_while_keys_are_made_and_destroyed() throws Exception {
        var rig = new Rig();
        FileVault.found(rig.place, Rig.unlock(), rig.secrets, 1_024);
        var vault = FileVault.open(rig.place, Rig.unlock(), this::bytes);
        try (var readers = Executors.newFixedThreadPool(3)) {
            var reading = new ArrayList<Future<Long>>();
            for (int reader = 0; reader < 3; reader++) reading.add(readers.submit(reader(vault)));
            for (int number = 0; number < 100_000; number++) {
                vault.take(subject(number));
                if (number % 25_000 == 0) vault.destroy(subject(number));
            }
            over.set(true);
            for (var each : reading) assertThat(each.get()).isPositive();
        }
        assertThat(vault.destroyed(subject(25_000))).isTrue();
    }

    private Callable<Long> reader(FileVault vault) {
        var keys = List.of(vault.take(REX), vault.take(TOM), vault.ours());
        return () -> {
            long read = 0;
            for (; !over.get(); read++) {
                var key = keys.get((int) (read % keys.size()));
                assertThat(body(read(vault, key, seal(vault, key)))).isEqualTo(WORDS);
            }
            return read;
        };
    }

    private byte[] bytes(int count) {
        var bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
