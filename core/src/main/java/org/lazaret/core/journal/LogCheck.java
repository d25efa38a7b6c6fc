package org.lazaret.core.journal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lazaret.core.world.DamagedFile;
import org.lazaret.core.world.Disk;

/// Checks the log of a site together with its journals, from the files alone: every tile, every act that is in no tile
/// yet, the header of every entry, and that they belong together. Nothing is written, nothing mended.
///
/// It trusts nothing but the journals' own keys. What lies behind the last act may be what a crash left, and is told.
public final class LogCheck {
    private final LogPlace place;
    private final Segments segments;
    private final Map<String, HeaderCheck> headers = new TreeMap<>();
    private final Map<Integer, byte[]> read = new TreeMap<>();

    private LogCheck(Disk disk, String folder) {
        this.place = new LogPlace(disk, folder, LogSize.standard());
        this.segments = new Segments(place);
    }

    /// What was found sound.
    ///
    /// @param journals each with all its entries, those in the log too
    public record Checked(List<Journal> journals, List<Rest> rest) {}

    /// Bytes that belong to no act: torn off by a crash, or changed where there was nothing.
    public record Rest(String file, long offset, long bytes) {}

    /// @param folder of the site, empty for the disk itself
    /// @throws DamagedFile at the first wrong byte
    public static Checked check(Disk disk, String folder) { return new LogCheck(disk, folder).run(); }

    private Checked run() {
        var oldest = Opening.oldest(segments);
        var journals = oldest.origins().stream().map(origin -> journal(origin, oldest.segment())).toList();
        sameKey(journals.stream().map(journal -> folder(journal.name())).toList());
        Opening.checkStarts(oldest, journals, segments);
        var scan = new LogScan(segments, journals, new LogScan.Known(oldest, mark()));
        scan.run();
        var check = new ScanCheck(segments, journals, scan);
        check.check();
        journals.forEach(this::headers);
        return new Checked(List.copyOf(journals), rest(scan, check));
    }

    private LiveJournal journal(LogId origin, int segment) {
        var name = name(origin, segment);
        var files = folder(name);
        var key = JournalCheck.key(files);
        if (!key.name().equals(origin.origin()))
            throw files.damaged("key.pub", 0,
                "this is the journal %s, in the folder of %s".formatted(key.name(), origin.origin()));
        JournalCheck.journal(files, headers.computeIfAbsent(name, _ -> new HeaderCheck()));
        var journal = new LiveJournal(origin, place, segments, new Nobody());
        journal.load(key);
        return journal;
    }

    private LogFolder folder(String name) { return new LogFolder(place.disk(), place.path(name)); }

    private String name(LogId origin, int segment) {
        try {
            return LiveJournal.name(origin);
        } catch (IllegalArgumentException none) {
            throw new DamagedFile(segments.path(segment), 0, String.valueOf(none.getMessage()));
        }
    }

    private Optional<Marks.Mark> mark() {
        var file = place.path("log/mark");
        var bytes = place.disk().read(file).orElseThrow(() -> new DamagedFile(file, 0, "the file is missing"));
        return Marks.in(file, bytes);
    }

    /// Of entries that are in no tile yet; those in tiles have been looked at.
    private void headers(LiveJournal journal) {
        var check = headers.getOrDefault(journal.name(), new HeaderCheck());
        for (long position = journal.signed(); position < journal.size(); position++) {
            var where = journal.place(position);
            var segment = read.computeIfAbsent(where.segment(), segments::read);
            check.check(segments.path(where.segment()), segment, where.at(), where.length());
        }
        read.clear();
    }

    private List<Rest> rest(LogScan scan, ScanCheck check) {
        var rest = new ArrayList<Rest>();
        note(rest, scan.end().segment(), scan.bytes(), scan.end().at());
        for (int number : check.later()) note(rest, number, segments.read(number), 0);
        return List.copyOf(rest);
    }

    private void note(List<Rest> rest, int number, byte[] bytes, int from) {
        int end = new FrameReader(bytes).end(from);
        int first = from;
        while (first < end && bytes[first] == 0) first++;
        if (first < end) rest.add(new Rest(segments.path(number), first, end - first));
    }

    /// One signer signs for all journals of a site: a journal under another key was written by someone else.
    private static void sameKey(List<LogFolder> folders) {
        var keys = folders.stream().map(JournalCheck::key).toList();
        for (int each = 1; each < keys.size(); each++) {
            if (!Arrays.equals(keys.get(each).publicKey(), keys.getFirst().publicKey()))
                throw folders.get(each).damaged("key.pub", 0, "%s is signed with another key than %s".formatted(
                    keys.get(each).name(), keys.getFirst().name()));
        }
    }

    /// A check signs nothing.
    private record Nobody() implements Signer {
        @Override public byte[] sign(byte[] text) { throw new IllegalStateException("a check signs nothing"); }

        @Override public byte[] publicKey() { throw new IllegalStateException("a check has no key"); }
    }
}
