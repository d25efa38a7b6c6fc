package org.lazaret.server.commands;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import org.lazaret.core.world.Clock;
import org.lazaret.core.world.OsClock;
import org.lazaret.core.world.OsSecrets;
import org.lazaret.server.demo.DemoPractice;
import org.lazaret.server.demo.RunningClock;

/// The folder of a demonstration: a configuration, a site's folder, its latch and its key side by side, as nobody
/// should keep them who has something to lose.
///
/// @param kept whether it stays when the demonstration ends
record DemoFolder(Path path, boolean kept) implements AutoCloseable {
    private static final String CONFIG_FILE = "node.yaml";
    private static final String CLOCK = "clock";
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
        var file = path.resolve(CONFIG_FILE);
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

    /// Whether nobody lives here yet.
    boolean fresh() { return !Files.exists(path.resolve(CONFIG_FILE)); }

    /// Makes the practice that is shown, with all of its year.
    void make() {
        var clock = new RunningClock(DemoPractice::beginning, DemoPractice.beginning()); // stands where it is set
        try (var node = NodeCommand.demonstrate(config(0), clock)) {
            DemoPractice.live(node.served().getFirst().site(), clock);
        }
        write(CLOCK, DemoPractice.now().toString());
    }

    /// Copies one that was made before. It is another host, so that no browser takes it for an earlier copy rolled
    /// back.
    void take(Path made) {
        try (var files = Files.walk(made)) {
            for (var file : files.toList()) {
                var to = path.resolve(made.relativize(file).toString());
                if (Files.isDirectory(file)) Files.createDirectories(to);
                else Files.copy(file, to);
            }
            var tag = HexFormat.of().formatHex(new OsSecrets().bytes(2));
            write(CONFIG_FILE, Files.readString(path.resolve(CONFIG_FILE)).replaceFirst("(\\n +)name: Hill",
                "$1host: hill-street-%s.localhost$1name: Hill".formatted(tag)));
        } catch (IOException failed) {
            throw Told.failed("Cannot copy the practice in %s: %s.".formatted(made, failed.getMessage()));
        }
    }

    /// The configuration of what was copied, at another port.
    void listen(int port) {
        try {
            write(CONFIG_FILE, Files.readString(path.resolve(CONFIG_FILE)).replaceFirst("(?m)^port: \\d+",
                "port: " + port));
        } catch (IOException failed) {
            throw Told.failed("Cannot read %s: %s.".formatted(path, failed.getMessage()));
        }
    }

    /// What the wall shows here: in the shown practice the Monday it was made up to, over and over.
    Clock clock() {
        var real = new OsClock();
        try {
            var file = path.resolve(CLOCK);
            return Files.exists(file) ? new RunningClock(real, Instant.parse(Files.readString(file))) : real;
        } catch (IOException failed) {
            throw Told.failed("Cannot read %s: %s.".formatted(path, failed.getMessage()));
        }
    }

    private void write(String file, String text) {
        try {
            Files.writeString(path.resolve(file), text);
        } catch (IOException failed) {
            throw Told.failed("Cannot write %s: %s.".formatted(path.resolve(file), failed.getMessage()));
        }
    }

    @Override public void close() {
        if (kept) return;
        try (var files = Files.walk(path)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        } catch (IOException failed) {
            throw Told.failed("Cannot remove %s: %s.".formatted(path, failed.getMessage()));
        }
    }
}
