package org.lazaret.server.wiring;

import static java.nio.charset.StandardCharsets.UTF_8;

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
import org.lazaret.core.site.House;
import org.lazaret.core.site.SiteEngine;
import org.lazaret.guard.Guard;
import org.lazaret.practice.Rooms;

/// Which program this is: what another one kept as a snapshot is not trusted.
final class Build {
    private static final String ID = made();

    private Build() {}

    /// Every room that a node has.
    static House house() { return Rooms.house().with(Guard.house()); }

    /// The SHA-256 of all that the law is made of: its jars, or its classes where there are none.
    static String id() { return ID; }

    private static String made() {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            for (var root : law()) add(root, sha);
            return HexFormat.of().formatHex(sha.digest());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// A jar, or each file of a folder with its name.
    static void add(Path root, MessageDigest sha) throws IOException {
        if (Files.isRegularFile(root)) {
            sha.update(Files.readAllBytes(root));
            return;
        }
        try (var all = Files.walk(root)) {
            for (var file : all.filter(Files::isRegularFile).sorted().toList()) {
                sha.update(root.relativize(file).toString().getBytes(UTF_8));
                sha.update(Files.readAllBytes(file));
            }
        }
    }

    /// Where the engine and each book come from, each once.
    static List<Path> law() {
        var books = house().kinds().stream().map(kind -> kind.blank().getClass());
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
