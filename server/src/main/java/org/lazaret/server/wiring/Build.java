package org.lazaret.server.wiring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.lazaret.core.site.SiteEngine;
import org.lazaret.core.world.OsSecrets;
import org.lazaret.practice.Rooms;

/// Which program this is: what another one kept as a snapshot is not trusted.
final class Build {
    private Build() {}

    /// The SHA-256 of the jars with the law in them; a name of its own for each start of a program not in jars.
    static String id() {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            for (var jar : law())
                sha.update(Files.isRegularFile(jar) ? Files.readAllBytes(jar) : new OsSecrets().bytes(32));
            return HexFormat.of().formatHex(sha.digest());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// Where the engine and each book come from, each once.
    static List<Path> law() {
        var books = Rooms.house().kinds().stream().map(kind -> kind.blank().getClass());
        return Stream.concat(Stream.of(SiteEngine.class), books).map(Build::origin).distinct().toList();
    }

    private static Path origin(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
