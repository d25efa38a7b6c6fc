package org.lazaret.server.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.lazaret.core.bench.Bench.Figure;
import org.lazaret.core.world.OsClock;
import org.lazaret.server.demo.RunningClock;
import org.lazaret.server.wiring.Caller;
import org.lazaret.server.wiring.Node;
import org.lazaret.server.wiring.NodeFile;

/// A node with many clients, started as the launcher starts it: how soon its first page comes, and how large it is.
public final class NodeBench {
    private static final int REQUESTS = 1_000;
    /// More, and the watch would stop whoever looks for them.
    private static final int SURNAMES = 50;
    static final String CONFIG = """
        group: bench
        port: 0
        sites:
          - site: hill
            name: Hill
            folder: hill
            latch: latch/hill
            unlock: {key-file: keys/hill}
            zone: Europe/London
            people:
              - {account: a-bench, name: Bench}
        """;

    private NodeBench() {}

    /// @param clients each with one animal
    public static List<Figure> figures(int clients) {
        try {
            var folder = Files.createTempDirectory("lazaret-bench-");
            var config = Files.writeString(folder.resolve("node.yaml"), CONFIG);
            var clock = new RunningClock(new OsClock(), FiveYears.BEGINNING);
            try (var node = Node.demonstrate(NodeFile.read(config), clock)) {
                FiveYears.live(node.served().getFirst(), clock, new FiveYears.Size(clients, 1, 0));
            }
            var figures = started(config);
            remove(folder);
            return figures;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static List<Figure> started(Path config) throws IOException {
        var bare = millis(Jvm.of("--version"));
        var jvm = Jvm.of("demo", "--port", "0", "--data", config.getParent().toString());
        var begun = System.nanoTime();
        var process = jvm.started();
        try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
            var caller = Caller.of("hill.localhost", Jvm.port(lines));
            caller.post("/who", "account=a-bench");
            caller.get("/search?q=surname1");
            var first = (System.nanoTime() - begun) / 1e6;
            for (var each = 0; each < REQUESTS; each++) caller.get("/search?q=surname" + each % SURNAMES);
            return List.of(
                new Figure("node.first_page", first, "ms", bare, "a JVM with the same flags that says its version"),
                new Figure("node.resident", Jvm.residentMegabytes(process.pid()), "MB", 300,
                    "what a small machine spares"));
        } finally {
            process.destroy();
            process.onExit().join();
        }
    }

    private static double millis(Jvm jvm) {
        var begun = System.nanoTime();
        if (jvm.ended() != 0) throw new IllegalStateException("%s failed".formatted(jvm));
        return (System.nanoTime() - begun) / 1e6;
    }

    private static void remove(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }
}
