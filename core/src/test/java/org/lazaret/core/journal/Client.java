package org.lazaret.core.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.lazaret.core.world.Disk;
import org.lazaret.core.world.Io;

/// Somebody who appends acts to a log, remembers how many were answered, and can tell what must be there afterwards.
///
/// Act number n has as many lines as its number says, so that what is in a log can be told from the log alone.
final class Client {
    static final List<LogId> JOURNALS = List.of(new LogId("hill/north/care/1"), new LogId("hill/north/access/1"));
    static final Signer SIGNER = new TestSigner(7);

    private final LogPlace place;
    private int told;
    private int answered;

    Client(Disk disk, LogSize size) { this.place = new LogPlace(disk, "site", size); }

    LogPlace place() { return place; }

    DiskLog found() { return DiskLog.found(place, JOURNALS, SIGNER); }

    DiskLog open() { return DiskLog.open(place, SIGNER); }

    static VerifierKey key(String journal) {
        var origin = JOURNALS.stream().filter(each -> LiveJournal.name(each).equals(journal)).findFirst();
        return new VerifierKey(origin.orElseThrow().origin(), SIGNER.publicKey());
    }

    int told() { return told; }

    int answered() { return answered; }

    /// Appends so many acts, to be committed together.
    void tell(SiteLog log, int acts) {
        for (int each = 0; each < acts; each++) log.append(act(told++));
    }

    /// One group for all that was told.
    Io commit(SiteLog log) {
        if (!log.gather()) return Io.DONE;
        var flushed = log.flush();
        log.settle(flushed);
        if (flushed instanceof Io.Done) answered = told;
        return flushed;
    }

    static List<Line> act(int number) {
        var lines = new ArrayList<Line>();
        for (int line = 0; line < lines(number); line++) lines.add(line(number, line));
        return lines;
    }

    private static int lines(int number) { return 1 + number * 7 % 23; }

    private static Line line(int number, int line) {
        var journal = (number + line) % 3 == 0 ? "access" : "care";
        var text = "act %d line %d %s".formatted(number, line, "x".repeat((number * 31 + line * 17) % 97));
        return new Line(journal, text.getBytes(UTF_8));
    }

    /// What a journal holds when the log holds the first acts and no others.
    static List<String> expected(String journal, int acts) {
        var entries = new ArrayList<String>();
        for (int number = 0; number < acts; number++)
            for (var line : act(number))
                if (line.journal().equals(journal)) entries.add(new String(line.entry(), UTF_8));
        return entries;
    }

    /// Every entry of a journal, as a reader sees it.
    static List<String> entries(SiteLog log, String journal) {
        var entries = new ArrayList<String>();
        var cursor = log.journal(journal).from(0);
        while (cursor.next()) {
            assertThat(cursor.position()).isEqualTo(entries.size());
            entries.add(new String(cursor.entry(), UTF_8));
        }
        return entries;
    }

    /// How many acts a log holds; it must hold whole ones, from the first on, in both journals alike.
    static int acts(SiteLog log) {
        long lines = log.journal("care").size() + log.journal("access").size();
        int acts = 0;
        for (long counted = 0; counted < lines; acts++) counted += lines(acts);
        assertThat(entries(log, "care")).isEqualTo(expected("care", acts));
        assertThat(entries(log, "access")).isEqualTo(expected("access", acts));
        return acts;
    }

    /// Opens the log after a crash and looks whether all that was answered is there; goes on from what is.
    DiskLog recover() {
        var log = open();
        int there = acts(log);
        assertThat(there).isBetween(answered, told);
        answered = there;
        told = there;
        return log;
    }
}
