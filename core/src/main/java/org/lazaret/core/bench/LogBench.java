package org.lazaret.core.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.DoubleSupplier;
import org.bouncycastle.math.ec.rfc8032.Ed25519;
import org.lazaret.core.bench.Bench.Figure;
import org.lazaret.core.journal.DiskLog;
import org.lazaret.core.journal.Line;
import org.lazaret.core.journal.LogId;
import org.lazaret.core.journal.LogPlace;
import org.lazaret.core.journal.LogSize;
import org.lazaret.core.journal.Signer;
import org.lazaret.core.world.Disk;
import org.lazaret.core.world.Io;
import org.lazaret.core.world.LeaderTurns;
import org.lazaret.core.world.OsDisk;
import org.lazaret.core.world.Turns;

/// How many acts a second become durable, beside how often the same disk syncs as many bytes.
public final class LogBench {
    private static final int ENTRY = 400;
    private static final int FRAME = ENTRY + 61;
    private static final int RAW_FILE = 8 << 20;
    private static final int RAW_PIECES = 256;
    private static final int ROUNDS = 15;
    private static final long WINDOW_NANOS = 150_000_000L;
    private static final List<LogId> JOURNALS = List.of(new LogId("bench/site/care/1"),
        new LogId("bench/site/access/1"));

    private final Disk disk;
    private final Turns turns = new LeaderTurns();
    private final DiskLog log;
    private final Office office;
    private final List<Line> act = List.of(new Line("care", "e".repeat(ENTRY).getBytes(UTF_8)));

    private LogBench(Disk disk) {
        this.disk = disk;
        this.log = DiskLog.found(new LogPlace(disk, "site", LogSize.standard()), JOURNALS, signer());
        this.office = new Office(log, turns);
    }

    /// @param folder on the disk that is measured; it is left to the caller to remove
    public static List<Figure> figures(Path folder) { return figures(folder, List.of(1, 8, 64, 512)); }

    private static List<Figure> figures(Path folder, List<Integer> numbers) {
        var figures = new ArrayList<Figure>();
        for (int writers : numbers) {
            try (var disk = new OsDisk(folder.resolve("writers-" + writers))) {
                var bench = new LogBench(disk);
                figures.add(bench.burst(writers));
                if (writers == numbers.getLast()) figures.add(bench.lasting(writers));
            }
        }
        return figures;
    }

    /// @param arguments the folder, and the numbers of writers
    public static void main(String[] arguments) {
        var numbers = Arrays.stream(arguments).skip(1).map(Integer::valueOf).toList();
        figures(Path.of(arguments[0]), numbers.isEmpty() ? List.of(1, 8, 64, 512) : numbers).forEach(
            each -> System.out.printf("%-45s %,12.0f %s, limit %,12.0f (%s), ratio %.2f%n", each.name(), each.value(),
                each.unit(), each.limit(), each.limitName(), each.ratio()));
    }

    /// Acts while they come; what can wait is done between the windows. Windows of both take turns, so that what else
    /// the machine does meets both.
    private Figure burst(int writers) {
        for (int warm = 0; warm < ROUNDS; warm++) rate(writers);
        var acts = new double[ROUNDS];
        var limits = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            tidy();
            long groups = office.groups();
            long before = log.journal("care").size();
            acts[round] = rate(writers);
            double group = (double) (log.journal("care").size() - before) / (office.groups() - groups);
            limits[round] = group * syncs((int) Math.round(group * FRAME));
        }
        return new Figure("durable acts, %d at once".formatted(writers), median(acts), "acts/s", median(limits),
            "syncs of as many bytes in a preallocated file");
    }

    /// Acts that go on and on, so that all of them must also be put into tiles meanwhile.
    private Figure lasting(int writers) {
        tidy();
        double acts = timed(() -> {
            long before = log.journal("care").size();
            for (int round = 0; round < ROUNDS; round++) rate(writers);
            tidy();
            return log.journal("care").size() - before;
        });
        return new Figure("durable acts with their tiles, %d at once".formatted(writers), acts, "acts/s", written(),
            "twice as many bytes written and synced once");
    }

    private boolean tidy() {
        while (turns.take(log::tidy)) {}
        return true;
    }

    /// Acts a second if they were written twice, in pieces of a megabyte, without any thought.
    private double written() {
        var block = ByteBuffer.allocateDirect(1 << 20);
        try (var file = disk.open("raw")) {
            return timed(() -> {
                for (int piece = 0; piece < RAW_PIECES; piece++) file.write((long) piece << 20, block.clear());
                file.sync();
                return (double) ((long) RAW_PIECES << 20) / (2 * FRAME);
            });
        }
    }

    private static double median(double[] all) {
        Arrays.sort(all);
        return all[all.length / 2];
    }

    /// Acts a second by so many writers.
    private double rate(int writers) {
        var done = new AtomicLong();
        long end = System.nanoTime() + WINDOW_NANOS;
        return timed(() -> {
            var threads = new ArrayList<Thread>();
            for (int each = 0; each < writers; each++)
                threads.add(Thread.ofVirtual().start(() -> {
                    while (System.nanoTime() < end) {
                        office.tell(act);
                        done.incrementAndGet();
                    }
                }));
            threads.forEach(LogBench::join);
            return done.get();
        });
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }

    private double syncs(int bytes) {
        var block = ByteBuffer.allocateDirect(bytes);
        try (var file = disk.open("raw")) {
            file.write(0, ByteBuffer.allocateDirect(RAW_FILE));
            file.sync();
            long end = System.nanoTime() + WINDOW_NANOS / 2;
            return timed(() -> {
                long count = 0;
                for (int at = 0; System.nanoTime() < end; count++) {
                    at = at + 2 * bytes > RAW_FILE ? 0 : at + bytes;
                    if (file.write(at, block.clear()) instanceof Io.Failed || file.sync() instanceof Io.Failed)
                        throw new IllegalStateException("the disk failed");
                }
                return count;
            });
        }
    }

    private static double timed(DoubleSupplier work) {
        long start = System.nanoTime();
        double done = work.getAsDouble();
        return done * 1e9 / (System.nanoTime() - start);
    }

    private static Signer signer() {
        var secret = new byte[32];
        return new Signer() {
            @Override public byte[] sign(byte[] text) {
                var signature = new byte[64];
                Ed25519.sign(secret, 0, text, 0, text.length, signature, 0);
                return signature;
            }

            @Override public byte[] publicKey() {
                var key = new byte[32];
                Ed25519.generatePublicKey(secret, 0, key, 0);
                return key;
            }
        };
    }
}
