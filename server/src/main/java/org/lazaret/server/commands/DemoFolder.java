package org.lazaret.server.commands;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HexFormat;
import org.lazaret.core.world.OsSecrets;

/// The folder of a demonstration: a configuration, a site's folder, its latch and its key side by side, as nobody
/// should keep them who has something to lose.
///
/// @param kept whether it stays when the demonstration ends
record DemoFolder(Path path, boolean kept) implements AutoCloseable {
    private static final String CONFIG = """
        # Made by `lazaret demo`. The latch and the key lie beside the data here; a real node keeps them elsewhere.
        group: %s
        port: %d
        sites:
          - site: hill-street
            name: Hill Street Veterinary Practice
            folder: hill-street
            latch: latch/hill-street
            unlock: {key-file: keys/hill-street}
            zone: Europe/London
            people:
              - {account: a-bell, name: Anna Bell MRCVS, roles: 'vet'}
              - {account: a-okoro, name: Sam Okoro MRCVS, roles: 'vet, manager'}
              - {account: a-price, name: Tom Price RVN, roles: 'nurse'}
              - {account: a-shah, name: Priya Shah, roles: 'reception'}
        """;

    static DemoFolder temporary() {
        try {
            return new DemoFolder(Files.createTempDirectory("lazaret-demo-"), false);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static DemoFolder in(Path path) { return new DemoFolder(path, true); }

    /// The configuration, written at the first start.
    Path config(int port) {
        var file = path.resolve("node.yaml");
        try {
            Files.createDirectories(path);
            if (!Files.exists(file)) Files.writeString(file, CONFIG.formatted(group(), port));
            return file;
        } catch (IOException failed) {
            throw Told.failed("Cannot write %s: %s.".formatted(file, failed.getMessage()));
        }
    }

    /// Each demonstration is another group: browsers remember the journals of the last one, and would take this for the
    /// same site rolled back.
    private static String group() { return "demo-" + HexFormat.of().formatHex(new OsSecrets().bytes(4)); }

    @Override public void close() {
        if (kept) return;
        try (var files = Files.walk(path)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        } catch (IOException failed) {
            throw Told.failed("Cannot remove %s: %s.".formatted(path, failed.getMessage()));
        }
    }
}
