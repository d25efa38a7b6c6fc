package org.lazaret.core.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.lazaret.core.bench.Bench.Figure;
import org.lazaret.core.bench.Jotter.Jot;
import org.lazaret.core.book.BookId;
import org.lazaret.core.book.Personal;
import org.lazaret.core.book.RequestId;
import org.lazaret.core.journal.AccountId;
import org.lazaret.core.journal.DeviceId;
import org.lazaret.core.journal.LogSize;
import org.lazaret.core.journal.SiteId;
import org.lazaret.core.journal.SubjectId;
import org.lazaret.core.rows.SqliteTables;
import org.lazaret.core.site.Desk;
import org.lazaret.core.site.Entering;
import org.lazaret.core.site.Founding;
import org.lazaret.core.site.House;
import org.lazaret.core.site.Reasons;
import org.lazaret.core.site.Parts;
import org.lazaret.core.site.Session;
import org.lazaret.core.site.SiteEngine;
import org.lazaret.core.site.SitePlace;
import org.lazaret.core.site.Sites;
import org.lazaret.core.site.Watching;
import org.lazaret.core.vault.FileVault;
import org.lazaret.core.vault.KeyFile;
import org.lazaret.core.vault.Latch;
import org.lazaret.core.world.LeaderTurns;
import org.lazaret.core.world.OsClock;
import org.lazaret.core.world.OsDisk;
import org.lazaret.core.world.OsSecrets;
import org.lazaret.core.world.World;

/// A whole site on a real disk: acts told at desks and answered when durable, and its tables made anew.
public final class SiteBench {
    private static final int SUBJECTS = 20_000;
    private static final int GROUP = 1_000;
    private static final int ANIMALS = 200_000;
    private static final int OPEN = 40;
    private static final int LINES = 20;
    private static final long WARM = 1_500_000_000L;
    private static final long RUN = 3_000_000_000L;

    private final Path folder;
    private final House house = new House(List.of(Jotter.KIND), List.of(new Jotter.Newest()), List.of(),
        new Reasons(List.of()), List.of(), Watching.NOBODY);

    private SiteBench(Path folder) {
        this.folder = folder;
        try (var disk = new OsDisk(folder)) {
            var world = world(disk);
            var unlock = KeyFile.make(disk, "key-file", world.secrets());
            Sites.found(place(disk), founding(), unlock, world);
        }
    }

    /// Acts told by so many at once, each waiting for its answer, beside bare syncs of as many bytes on the same disk.
    public static List<Figure> acts(List<Integer> writers) { return in(bench -> bench.told(writers)); }

    /// Entries that a site's tables follow when they were thrown away. Says on the way how far it is.
    public static List<Figure> rebuild(long entries) { return in(bench -> bench.rebuildFrom(entries)); }

    private interface Work {
        List<Figure> with(SiteBench bench);
    }

    private static List<Figure> in(Work work) {
        try {
            var folder = Files.createTempDirectory("lazaret-bench");
            try {
                return work.with(new SiteBench(folder));
            } finally {
                try (var all = Files.walk(folder)) {
                    for (var each : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(each);
                }
            }
        } catch (IOException broken) {
            throw new IllegalStateException("a temporary folder is needed for the benchmark", broken);
        }
    }

    private static Founding founding() {
        return new Founding("bench", new SiteId("site"), "Bench", ZoneId.of("Europe/London"), FileVault.BLOCK);
    }

    private static SitePlace place(OsDisk disk) {
        return new SitePlace(disk, "site", new Latch(disk, "latch"), LogSize.standard());
    }

    private static World world(OsDisk disk) {
        return new World(new OsClock(), new OsSecrets(), disk, (peer, message) -> {});
    }

    private Parts parts(OsDisk disk) {
        var running = new Sites.Running(house, world(disk), new LeaderTurns(), "bench");
        return Sites.open(place(disk), KeyFile.read(disk, "key-file"), running,
            vault -> SqliteTables.at(folder.resolve("tables.db"), house.projections(), vault, "bench"));
    }

    private List<Figure> told(List<Integer> writers) {
        var figures = new ArrayList<Figure>();
        try (var disk = new OsDisk(folder); var site = SiteEngine.open(parts(disk))) {
            for (var count : writers) {
                run(site, count, WARM);
                double acts = run(site, count, RUN);
                while (site.step()) {}
                figures.add(
                    new Figure("acts told by %d and answered".formatted(count), acts, "acts/s", syncs(disk, count),
                        count == 1 ? "syncs of 600 bytes" : "600-byte records in synced groups of " + count));
            }
        }
        return figures;
    }

    private static double run(SiteEngine site, int writers, long nanos) {
        var done = new AtomicLong();
        long begun = System.nanoTime();
        var threads = new ArrayList<Thread>();
        for (int writer = 0; writer < writers; writer++) {
            int mine = writer;
            threads.add(Thread.ofPlatform().start(() -> {
                for (long each = 0; System.nanoTime() - begun < nanos; each++) {
                    var desk = desk(site);
                    desk.tell(Jotter.of(subject(mine * 31 + each)), new Jot(words(each)),
                        new RequestId(desk.fresh())).now();
                    done.incrementAndGet();
                }
            }));
        }
        for (var thread : threads) join(thread);
        return done.get() * 1e9 / (System.nanoTime() - begun);
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException("the benchmark was interrupted", stopped);
        }
    }

    /// What the disk does bare: a preallocated file, one write and one sync for each group.
    private static double syncs(OsDisk disk, int group) {
        try (var file = disk.open("bare")) {
            file.write(0, ByteBuffer.allocate(64 << 20));
            file.sync();
            var bytes = ByteBuffer.allocateDirect(600 * group);
            long begun = System.nanoTime();
            long count = 0;
            for (long at = 0; System.nanoTime() - begun < RUN; at = (at + bytes.capacity()) % (32 << 20)) {
                bytes.clear();
                file.write(at, bytes);
                file.sync();
                count += group;
            }
            return count * 1e9 / (System.nanoTime() - begun);
        }
    }

    private List<Figure> rebuildFrom(long entries) {
        make(entries);
        return followed(entries);
    }

    private void make(long entries) {
        try (var disk = new OsDisk(folder); var site = SiteEngine.open(parts(disk))) {
            var progress = new Progress(System.err, "entries made", entries);
            for (long each = 0; each < entries; each++) {
                var desk = desk(site);
                desk.tell(open(each), new Jot(words(each)), new RequestId(desk.fresh()));
                if (each % GROUP == GROUP - 1) site.step();
                if (each % (16 * GROUP) == 0) while (site.step()) {}
                progress.at(each + 1);
            }
            while (site.step()) {}
        }
    }

    private List<Figure> followed(long entries) {
        try (var disk = new OsDisk(folder)) {
            var parts = parts(disk);
            parts.tables().wipe();
            return followed(entries, parts);
        }
    }

    private List<Figure> followed(long entries, Parts parts) {
        var watch = watch(parts);
        long begun = System.nanoTime();
        try (var site = SiteEngine.open(parts)) {
            double seconds = (System.nanoTime() - begun) / 1e9;
            watch.interrupt();
            long care = site.health().care();
            if (desk(site).look(Jotter.Newest.of(open(entries - 1))).isEmpty())
                throw new IllegalStateException("rows are missing");
            return List.of(
                new Figure("entries followed by tables thrown away, %,d of them".formatted(care), care / seconds,
                    "entries/s", inserts(), "rows inserted by SQLite alone, 1,000 a transaction"));
        }
    }

    /// Says how far they are, since the replay says nothing itself.
    private static Thread watch(Parts parts) {
        var progress = new Progress(System.err, "entries followed", parts.log().journal("care").size());
        return Thread.ofPlatform().daemon().start(() -> {
            while (!Thread.currentThread().isInterrupted()) {
                progress.at(parts.tables().followed());
                LockSupport.parkNanos(Progress.EVERY_NANOS);
            }
        });
    }

    private double inserts() {
        try (var bare = BareTable.at(folder.resolve("bare.db").toString())) {
            return bare.pace();
        }
    }

    private static Desk desk(SiteEngine site) {
        return switch (site.enter(new Session(new AccountId("a-bench"), new DeviceId("d-bench"), List.of()))) {
            case Entering.Entered(var desk) -> desk;
            case Entering.Barred(var code, var detail) -> throw new IllegalStateException(code + ": " + detail);
        };
    }

    private static SubjectId subject(long number) { return subject(number, SUBJECTS); }

    private static SubjectId subject(long number, long among) {
        return new SubjectId("s%025d".formatted(Math.floorMod(number * 7_919, among)));
    }

    /// Books as visits are: so many open at once, each with its lines within the hour and none later, about animals as
    /// they come.
    private static BookId<Jotter, Jotter.Command, Jotter.Event> open(long number) {
        long visit = number / (OPEN * LINES) * OPEN + number % OPEN;
        return Jotter.of(visit, subject(visit, ANIMALS));
    }

    private static Personal words(long number) {
        return new Personal("Eating well, wound dry, recheck in ten days. " + number);
    }
}
