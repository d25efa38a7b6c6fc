package org.lazaret.server.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.lazaret.core.bench.Bench.Figure;
import org.lazaret.core.journal.AccountId;
import org.lazaret.core.world.OsClock;
import org.lazaret.core.world.OsDisk;
import org.lazaret.group.orders.Tray;
import org.lazaret.group.zones.Code;
import org.lazaret.server.wire.HubServer;

/// How soon an order that is laid before the hub binds at every site: from the signed envelope in the hub's tray until
/// a desk that was open at the site is refused. The hub is this process; the sites, each a whole one with its own
/// journal on the real disk and its own TLS connection, live in a few others on the same machine.
public final class OrdersBench {
    private static final int PROCESSES = 4;
    private static final int WARM = 20;
    private static final int ROUNDS = 10;
    private static final int TRIES = 200;
    private static final long PATIENCE_NANOS = 600_000_000_000L;
    private static final List<String> MEMORY = List.of("-Xmx2g");

    private final BenchedZone zone;
    private final List<Far> processes = new ArrayList<>();

    /// Sites in another process.
    private record Far(Process process, BufferedReader says) {
        static Far of(Path folder, int from, int count) {
            var process = Jvm.main(MEMORY, OrderedSites.class, folder.toString(), Integer.toString(from),
                Integer.toString(count)).started();
            return new Far(process, process.inputReader(UTF_8));
        }

        void tell(String line) {
            try {
                process.outputWriter(UTF_8).append(line).append('\n').flush();
            } catch (IOException ended) {
                throw new UncheckedIOException(ended);
            }
        }

        String heard(String begins) {
            try {
                var line = Optional.ofNullable(says.readLine()).orElse("nothing any more");
                if (line.startsWith(begins)) return line.substring(begins.length());
                throw new IllegalStateException("a process of sites says %s, not %s".formatted(line, begins));
            } catch (IOException ended) {
                throw new UncheckedIOException(ended);
            }
        }
    }

    private OrdersBench(Path folder) { this.zone = new BenchedZone(folder.resolve("hub")); }

    /// @param folder an empty one
    public static List<Figure> figures(Path folder, int sites) {
        try {
            return new OrdersBench(folder).run(folder, sites);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private List<Figure> run(Path folder, int sites) throws IOException {
        try {
            found(folder, sites);
            try (var hub = zone.start()) {
                processes.forEach(far -> far.tell("at " + hub.port()));
                reached(hub, sites);
                for (int warm = 0; warm < WARM; warm++) round(folder, "a-warm-" + warm);
                var nanos = new ArrayList<Long>();
                for (int round = 0; round < ROUNDS; round++) nanos.addAll(round(folder, "a-stranger-" + round));
                return said(sites, nanos, limit(folder));
            }
        } finally {
            processes.forEach(far -> far.process.destroy());
            processes.forEach(far -> far.process.onExit().join());
        }
    }

    private void found(Path folder, int sites) throws IOException {
        var codes = zone.invited(sites);
        Files.writeString(folder.resolve(OrderedSites.FOUNDING), zone.founding());
        Files.writeString(folder.resolve(OrderedSites.CODES), codes.stream().map(Code::text).collect(
            Collectors.joining("\n")));
        for (int each = 0; each < PROCESSES; each++) {
            int from = sites * each / PROCESSES;
            processes.add(Far.of(folder, from, sites * (each + 1) / PROCESSES - from));
        }
        processes.forEach(far -> far.heard(OrderedSites.ASKED));
        for (int site = 0; site < sites; site++)
            zone.enrol(Files.readAllBytes(folder.resolve(BenchedZone.name(site).name() + ".request")));
    }

    private static void reached(HubServer hub, int sites) {
        long until = System.nanoTime() + PATIENCE_NANOS;
        while (hub.reached() < sites) {
            if (System.nanoTime() > until) throw new IllegalStateException(hub.reached() + " sites came");
            LockSupport.parkNanos(1_000_000);
        }
    }

    /// @return after how many nanoseconds each site's desk was refused
    private List<Long> round(Path folder, String who) throws IOException {
        processes.forEach(far -> far.tell("sit " + who));
        processes.forEach(far -> far.heard(OrderedSites.SITTING));
        var order = zone.order(new AccountId(who), new OsClock().now());
        var tray = Files.createDirectories(folder.resolve("hub/data").resolve(Tray.FOLDER));
        Files.writeString(tray.resolve("." + who), order.line());
        long given = System.nanoTime();
        Files.move(tray.resolve("." + who), tray.resolve(who + Tray.SUFFIX), ATOMIC_MOVE);
        return processes.stream().flatMap(far -> Stream.of(far.heard(OrderedSites.REFUSED).split(" "))).map(
            nanos -> Long.parseLong(nanos) - given).toList();
    }

    private static List<Figure> said(int sites, List<Long> nanos, double limit) {
        var sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        var name = "order in force, %s, " + sites + " sites";
        ToLongFunction<Double> at = part -> sorted[(int) Math.min(sorted.length - 1, sorted.length * part)];
        var beside = "a TLS round trip and a sync, median";
        return List.of(new Figure(name.formatted("half"), at.applyAsLong(0.5) / 1e6, "ms", limit, beside),
            new Figure(name.formatted("99 of 100"), at.applyAsLong(0.99) / 1e6, "ms", limit, beside),
            new Figure(name.formatted("last"), sorted[sorted.length - 1] / 1e6, "ms", limit, beside));
    }

    /// Milliseconds that it takes at least: to the hub's site and back, and one entry on the disk.
    private static double limit(Path folder) throws IOException {
        var block = ByteBuffer.allocate(600);
        var nanos = LongStream.builder();
        try (var disk = new OsDisk(folder.resolve("bare")); var file = disk.open("bare"); var pipe = TlsPipe.open()) {
            for (int each = 0; each < TRIES; each++) {
                long begun = System.nanoTime();
                pipe.thereAndBack(block.capacity());
                file.write((long) block.capacity() * each, block.rewind());
                file.sync();
                nanos.add(System.nanoTime() - begun);
            }
        }
        return nanos.build().sorted().toArray()[TRIES / 2] / 1e6;
    }
}
