package org.lazaret.server.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.lazaret.core.bench.Bench.Figure;
import org.lazaret.core.journal.SiteId;
import org.lazaret.core.world.OsDisk;

/// How fast entries come to the hub, verified and durable there, from sites over TLS; how much connections cost, and
/// how soon a hint reaches all. Sites and hub share this machine, and this process.
public final class CarryBench {
    private static final int CONNECTIONS = 500;
    private static final long PATIENCE_NANOS = 600_000_000_000L;

    private CarryBench() {}

    /// @param entries in all
    public static List<Figure> figures(Path folder, int entries) {
        try {
            var figures = new ArrayList<Figure>();
            figures.add(carried(folder.resolve("one"), 1, entries));
            figures.add(carried(folder.resolve("fifty"), 50, entries));
            figures.addAll(connected(folder.resolve("many")));
            return figures;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Figure carried(Path folder, int count, int entries) throws IOException {
        var zone = new BenchedZone(folder.resolve("hub"), count);
        var sites = sites(zone, count, folder);
        long bytes = 0;
        for (var site : sites) bytes += site.write(entries / count, List.of());
        try (var hub = zone.start()) {
            long begun = System.nanoTime();
            for (var site : sites) site.begin(zone.at(hub));
            await("entries", () -> sites.stream().allMatch(site -> site.held() == entries / count));
            double seconds = (System.nanoTime() - begun) / 1e9;
            double limit = bare(folder, bytes);
            return new Figure("carried and cosigned, %d sites".formatted(count), entries / seconds, "entries/s",
                entries / limit, "the same bytes over one TLS connection, written and synced once");
        } finally {
            sites.forEach(BenchedSite::close);
        }
    }

    private static List<BenchedSite> sites(BenchedZone zone, int count, Path folder) {
        var sites = new ArrayList<BenchedSite>();
        for (int site = 0; site < count; site++)
            sites.add(new BenchedSite(zone, site, folder.resolve(BenchedZone.name(site).name())));
        return List.copyOf(sites);
    }

    private static List<Figure> connected(Path folder) throws IOException {
        var zone = new BenchedZone(folder.resolve("hub"), CONNECTIONS);
        var sites = sites(zone, CONNECTIONS, folder);
        sites.getFirst().write(1, List.of());
        try (var hub = zone.start()) {
            double before = megabytes();
            for (var site : sites) site.begin(zone.at(hub));
            await("connections", () -> hub.reached() == CONNECTIONS && sites.getFirst().held() == 1);
            double after = megabytes();
            long told = System.nanoTime();
            sites.getFirst().write(1, List.of(new SiteId("*")));
            await("hints", () -> sites.stream().allMatch(site -> site.hints() > 0));
            double millis = (System.nanoTime() - told) / 1e6;
            return List.of(
                new Figure("memory of a connection, both ends", (after - before) * 1_024 / CONNECTIONS, "KB", 64,
                    "KB of buffers that two ends have"),
                new Figure("a hint from one site to %d".formatted(CONNECTIONS), millis, "ms", 1, "ms"));
        } finally {
            sites.forEach(BenchedSite::close);
        }
    }

    private static double megabytes() {
        System.gc();
        var runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / 1e6;
    }

    private static void await(String what, BooleanSupplier done) {
        long until = System.nanoTime() + PATIENCE_NANOS;
        while (!done.getAsBoolean()) {
            if (System.nanoTime() > until) throw new IllegalStateException("not all " + what + " came");
            LockSupport.parkNanos(1_000_000);
        }
    }

    /// Seconds for so many bytes without any thought.
    private static double bare(Path folder, long bytes) throws IOException {
        try (var disk = new OsDisk(folder.resolve("bare")); var file = disk.open("bare"); var pipe = TlsPipe.open()) {
            long begun = System.nanoTime();
            pipe.send(bytes);
            long at = 0;
            var block = new byte[1 << 18];
            while (at < bytes) {
                int read = pipe.read(block);
                file.write(at, ByteBuffer.wrap(block, 0, read));
                at += read;
            }
            file.sync();
            return (System.nanoTime() - begun) / 1e9;
        }
    }
}
