package org.lazaret.server.wiring;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.Console;
import java.io.IOException;
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
public final class Unlocking {
    private Unlocking() {}

    /// @param fresh whether the site is founded now; then a key file is made where there is none
    static Unlock of(SiteConfig site, boolean fresh) {
        return of(site.unlock(), site.name(), fresh);
    }

    /// For something that is closed for the first time.
    static Unlock fresh(UnlockBy by, String whose) { return of(by, whose, true); }

    /// With words that somebody types.
    public static Unlock words(String whose) { return of(new UnlockBy.Passphrase(), whose, false); }

    private static Unlock of(UnlockBy by, String whose, boolean fresh) {
        return switch (by) {
            case UnlockBy.KeyFile(var file) -> keyFile(file, fresh);
            case UnlockBy.Held(var unlock) -> unlock;
            case UnlockBy.Passphrase() -> new Passphrase(typed(whose, fresh), Cost.REAL);
        };
    }

    private static Unlock keyFile(Path file, boolean fresh) {
        var disk = new OsDisk(Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file));
        var name = file.getFileName().toString();
        return fresh && !Files.exists(file) ? KeyFile.make(disk, name, new OsSecrets()) : KeyFile.read(disk, name);
    }

    /// Something secret that somebody types, or a program gives as a line of standard input.
    static String secret(String what) {
        var console = System.console();
        return console == null ? line(what) : asked(console, what);
    }

    /// At a terminal nothing of it is shown; a program that starts nodes gives it as a line of standard input.
    private static String typed(String site, boolean fresh) {
        var console = System.console();
        var words = console == null ? line("Passphrase of " + site) : asked(console, "Passphrase of " + site);
        if (words.isBlank()) throw new BadFile("unlock", "the passphrase of %s has no letter. Type it".formatted(site));
        if (console != null && fresh && !words.equals(asked(console, "The same once more")))
            throw new BadFile("unlock", "these were two different passphrases. Start the node again");
        return words;
    }

    private static String asked(Console console, String what) {
        return Optional.ofNullable(console.readPassword("%s: ", what)).map(String::new).orElse("");
    }

    /// Byte by byte, since the next line may be for another site.
    private static String line(String what) {
        try {
            var line = new ByteArrayOutputStream();
            for (int next = System.in.read(); next != '\n'; next = System.in.read()) {
                if (next < 0 && line.size() == 0) throw none(what);
                if (next < 0) break;
                line.write(next);
            }
            return line.toString(UTF_8).replaceFirst("\r$", "");
        } catch (IOException unreadable) {
            throw none(what);
        }
    }

    private static BadFile none(String what) {
        return new BadFile(what, "it is asked for at a terminal, and there is none. Start from one, or give it as a "
            + "line of standard input; instead of a passphrase a site can have a key file");
    }
}
