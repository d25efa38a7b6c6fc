package org.lazaret.core.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lazaret.core.journal.LogSize;
import org.lazaret.core.journal.SiteId;
import org.lazaret.core.rows.SqliteTables;
import org.lazaret.core.vault.Cost;
import org.lazaret.core.vault.Latch;
import org.lazaret.core.vault.Passphrase;
import org.lazaret.core.world.OneByOne;
import org.lazaret.core.world.OsClock;
import org.lazaret.core.world.OsDisk;
import org.lazaret.core.world.OsSecrets;
import org.lazaret.core.world.Secrets;
import org.lazaret.core.world.World;

/// On a real disk no site is founded or opened with secrets that can be guessed.
class RealSecretsTest {
    private static final House HOUSE = new House(List.of(), List.of(), List.of(), new Reasons(List.of()), List.of(),
        Watching.NOBODY);
    private static final Passphrase UNLOCK = new Passphrase("x", Cost.NONE);

    @TempDir private Path folder = Path.of("");

    @Test void a_site_on_a_real_disk_refuses_all_secrets_but_the_operating_systems() {
        try (var disk = new OsDisk(folder)) {
            assertThatThrownBy(() -> found(disk, byte[]::new)).isInstanceOf(
                IllegalStateException.class).hasMessageContaining("takes its keys from the operating system");
            assertThat(disk.list("")).as("nothing was written").isEmpty();
            found(disk, new OsSecrets());
        }
        try (var disk = new OsDisk(folder)) {
            assertThatThrownBy(() -> open(disk, byte[]::new)).isInstanceOf(
                IllegalStateException.class).hasMessageContaining("(OsSecrets)");
            assertThatNoException().isThrownBy(() -> open(disk, new OsSecrets()));
        }
    }

    private static void found(OsDisk disk, Secrets secrets) {
        Sites.found(place(disk), new Founding("hill", new SiteId("north"), "North", ZoneOffset.UTC, 8), UNLOCK,
            world(disk, secrets));
    }

    private static void open(OsDisk disk, Secrets secrets) {
        var running = new Sites.Running(HOUSE, world(disk, secrets), new OneByOne(), "test");
        var parts = Sites.open(place(disk), UNLOCK, running,
            vault -> SqliteTables.inMemory(HOUSE.projections(), vault));
        SiteEngine.open(parts).close();
    }

    private static SitePlace place(OsDisk disk) {
        return new SitePlace(disk, "north", new Latch(disk, "latch"), LogSize.standard());
    }

    private static World world(OsDisk disk, Secrets secrets) {
        return new World(new OsClock(), secrets, disk, (_, _) -> {});
    }
}
