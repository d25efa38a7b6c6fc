package org.lazaret.server.wiring;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.lazaret.core.vault.Cost;
import org.lazaret.core.vault.KeyFile;
import org.lazaret.core.vault.Passphrase;
import org.lazaret.core.vault.Unlock;
import org.lazaret.core.world.OsDisk;
import org.lazaret.core.world.OsSecrets;
import org.lazaret.server.wiring.NodeConfig.SiteConfig;
import org.lazaret.server.wiring.NodeConfig.UnlockBy;

/// How whoever starts a node opens its vaults: with a file, or with words typed at the start.
final class Unlocking {
    private Unlocking() {}

    /// @param fresh whether the site is founded now; then a key file is made where there is none
    static Unlock of(SiteConfig site, boolean fresh) {
        return switch (site.unlock()) {
            case UnlockBy.KeyFile(var file) -> keyFile(file, fresh);
            case UnlockBy.Passphrase() -> new Passphrase(typed(site.name()), Cost.REAL);
        };
    }

    private static Unlock keyFile(Path file, boolean fresh) {
        var disk = new OsDisk(Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file));
        var name = file.getFileName().toString();
        return fresh && !Files.exists(file) ? KeyFile.make(disk, name, new OsSecrets()) : KeyFile.read(disk, name);
    }

    private static String typed(String site) {
        var console = System.console();
        if (console == null)
            throw new BadFile("unlock",
                "the passphrase of %s is asked for at a terminal, and there is none. Start the ".formatted(site)
                    + "node from one, or unlock with a key file");
        return new String(console.readPassword("Passphrase of %s: ", site));
    }
}
