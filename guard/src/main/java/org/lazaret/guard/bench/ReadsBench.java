package org.lazaret.guard.bench;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import org.lazaret.core.bench.Bench.Figure;
import org.lazaret.core.bench.Progress;
import org.lazaret.core.journal.AccountId;
import org.lazaret.core.journal.LogId;
import org.lazaret.core.journal.SubjectId;
import org.lazaret.core.rows.Seen;
import org.lazaret.core.world.Chance;
import org.lazaret.core.world.Disk;
import org.lazaret.core.world.DiskFault;
import org.lazaret.core.world.DiskFile;
import org.lazaret.core.world.Io;
import org.lazaret.guard.assessment.Reads;

/// How fast the headers of access journals are noted, and how soon it is told what somebody read and who read somebody.
///
/// As a group of 500 sites has them: 9,100 people who work there, five million clients and animals, one to three of
/// them in a header, some far more often than others.
public final class ReadsBench {
    private static final int STAFF = 9_100;
    private static final int SUBJECTS = 5_000_000;
    private static final int SITES = 500;
    private static final int GROUP = 256;
    private static final int ASKED = 400;
    private static final int BLOCK = 4_096;
    private static final int MOST_ROWS = 10_000_000;

    private final Disk disk;
    private final Chance chance = new Chance(1);
    private final long[] next = new long[SITES];

    private ReadsBench(Disk disk) { this.disk = disk; }

    /// @param headers in all
    public static List<Figure> figures(Disk disk, int headers) {
        var figures = new ArrayList<>(new ReadsBench(disk).run(headers));
        figures.addAll(PostgresBench.figures(Math.min(headers, MOST_ROWS)));
        return figures;
    }

    private List<Figure> run(int headers) {
        var figures = new ArrayList<Figure>();
        try (var reads = Reads.open(disk, "reads")) {
            long nanos = 0;
            var progress = new Progress(System.err, "headers noted", headers);
            for (int noted = 0; noted < headers; noted += GROUP) {
                progress.at(noted);
                int site = chance.below(SITES);
                var group = group(site);
                long begun = System.nanoTime();
                reads.note(journal(site), group);
                nanos += System.nanoTime() - begun;
            }
            figures.add(new Figure("headers noted, %,d".formatted(headers), headers / (nanos / 1e9), "headers/s",
                headers / bare(), "the same bytes written and synced once"));
            double bare = blocks();
            figures.addAll(asked("what somebody read, all of it", bare,
                number -> reads.read(new AccountId(account(number * 21)), Integer.MAX_VALUE)));
            figures.addAll(asked("who read somebody, all of it", bare,
                number -> reads.seen(new SubjectId(subject(number * 7_919)), Integer.MAX_VALUE)));
        }
        return figures;
    }

    private List<Seen> group(int site) {
        var group = new ArrayList<Seen>(GROUP);
        for (int each = 0; each < GROUP; each++) {
            var whom = new ArrayList<SubjectId>(3);
            for (int more = chance.below(3); more >= 0; more--) whom.add(new SubjectId(subject(whom())));
            group.add(new Seen(next[site]++, new AccountId(account(chance.below(STAFF))), whom));
        }
        return group;
    }

    /// Every second time one of a thousandth of them.
    private int whom() { return chance.oneIn(2) ? chance.below(SUBJECTS / 1_000) : chance.below(SUBJECTS); }

    private static LogId journal(int site) { return new LogId("group/site-%d/access/1".formatted(site)); }

    private static String account(int number) { return "a-5xk2m9qpr7tn3vwy8bcd" + number % STAFF; }

    private static String subject(int number) { return "5xk2m9qpr7tn3vwy8bcd" + number % SUBJECTS; }

    private static List<Figure> asked(String what, double bare, IntConsumer question) {
        for (int number = 0; number < ASKED; number++) question.accept(number + ASKED);
        var millis = new double[ASKED];
        for (int number = 0; number < ASKED; number++) {
            long begun = System.nanoTime();
            question.accept(number);
            millis[number] = (System.nanoTime() - begun) / 1e6;
        }
        Arrays.sort(millis);
        return List.of(figure(what + ", half within", millis[ASKED / 2], bare),
            figure(what + ", 99 of 100 within", millis[ASKED * 99 / 100], bare));
    }

    private static Figure figure(String what, double millis, double bare) {
        return new Figure(what, millis, "ms", bare, "one block of 4 KB read from each file");
    }

    /// Seconds to write as many bytes as the runs have.
    private double bare() {
        long bytes = files().stream().mapToLong(file -> size("reads/" + file)).sum();
        var piece = ByteBuffer.allocate(1 << 20);
        long begun = System.nanoTime();
        try (var file = disk.open("bare")) {
            for (long at = 0; at < bytes; at += piece.capacity()) done(file.write(at, piece.clear()));
            done(file.sync());
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        disk.delete("bare");
        return seconds;
    }

    /// Milliseconds to read one block of each run, at places nobody could guess.
    private double blocks() {
        var open = files().stream().map(name -> disk.open("reads/" + name)).toList();
        var millis = new double[ASKED];
        for (int each = 0; each < ASKED; each++) {
            long begun = System.nanoTime();
            for (var file : open)
                done(file.read(chance.below((int) Math.max(1, file.size() / BLOCK)) * (long) BLOCK,
                    ByteBuffer.allocate(BLOCK)));
            millis[each] = (System.nanoTime() - begun) / 1e6;
        }
        open.forEach(DiskFile::close);
        Arrays.sort(millis);
        return millis[ASKED / 2];
    }

    private List<String> files() {
        return disk.list("reads").stream().filter(name -> !name.endsWith(".top")).toList();
    }

    private long size(String path) {
        try (var file = disk.open(path)) {
            return file.size();
        }
    }

    private static void done(Io io) {
        if (io instanceof Io.Failed(var why)) throw new DiskFault("the disk failed: " + why);
    }
}
