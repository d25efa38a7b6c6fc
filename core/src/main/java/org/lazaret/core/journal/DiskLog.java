package org.lazaret.core.journal;

import java.util.ArrayList;
import java.util.List;
import org.lazaret.core.world.DamagedFile;
import org.lazaret.core.world.DiskFault;
import org.lazaret.core.world.Io;
import org.lazaret.core.world.Stopped;

/// The one log of a site on a disk, and its journals.
///
/// In the site's folder: `lock`; `log/` with its segments, `00000001` and so on, and `mark`; a `tlog-tiles` tree for
/// each journal, with `key.pub` and `checkpoint`. One signer signs for all journals; a key's name is the journal's
/// origin.
///
/// Promise: an act is there, whole, once a group with it is settled; after a crash before that it is there whole or
/// not at all. After a write or a sync that failed nothing more is written: what the disk has of it shows at the next
/// start.
public final class DiskLog implements SiteLog {
    private static final int MOST_IN_MEMORY = 131_072;
    private static final int BUNDLES_PER_CHECKPOINT = 64;
    private static final int SEGMENTS_KEPT = 3;

    private final LogPlace place;
    private final Segments segments;
    private final Marks marks;
    private final List<LiveJournal> journals;
    private final LogWriter writer;
    private final LogOpened opened;
    private final long[] next;
    private List<Frame> appended = new ArrayList<>();
    private List<Frame> gathered = List.of();
    private List<Stored> stored = new ArrayList<>();
    private long appendedBytes;
    private long room;
    private int scrubbing;
    private String stopped = "";

    /// A line that is on the disk.
    private record Stored(int journal, Hash leaf, Kept where) {}

    private DiskLog(Opening opening) {
        this.place = opening.place();
        this.segments = opening.segments();
        this.marks = opening.marks();
        this.journals = opening.journals();
        this.opened = opening.recover();
        this.writer = opening.writer();
        this.next = journals.stream().mapToLong(LiveJournal::size).toArray();
        segments.growWhole(writer.segment() + 1); // a full disk leaves no reserve, and the log goes on without
        room = roomLeft();
    }

    /// Begins the log of a new site, with a journal for each origin. After a crash in here there is a log to open, or
    /// none yet, and then it is begun again.
    ///
    /// @param journals `GROUP/SITE/JOURNAL/INCARNATION`, where the third part is the folder's name
    /// @throws IllegalStateException if there is a log already
    /// @throws DiskFault when another owns it, or the disk fails
    public static DiskLog found(LogPlace place, List<LogId> journals, Signer signer) {
        return own(place).found(journals, signer);
    }

    /// Opens a log after whatever happened to it.
    ///
    /// @throws DamagedFile naming file and offset, when anything acknowledged is not what was written
    /// @throws DiskFault when another owns it, or the disk fails
    public static DiskLog open(LogPlace place, Signer signer) {
        return own(place).open(signer);
    }

    /// Takes the site's lock, before anything that lies beside the log is opened: a second program that only looked at
    /// the vault could end what the first is in the middle of.
    ///
    /// @throws DiskFault when another has it
    public static Owned own(LogPlace place) {
        Opening.own(place);
        return new Owned(place);
    }

    /// A place whose lock is ours.
    public record Owned(LogPlace place) {
        public DiskLog found(List<LogId> journals, Signer signer) {
            Opening.found(place, journals, signer);
            return open(signer);
        }

        public DiskLog open(Signer signer) { return new DiskLog(Opening.of(place, signer)); }
    }

    /// How it was found when it was opened.
    public LogOpened opened() { return opened; }

    @Override public Journal journal(String name) { return journals.get(index(name)); }

    @Override public Head head(String journal) {
        var its = journals.get(index(journal));
        return new Head(its.origin(), its.size(), its.root(its.size()));
    }

    @Override public Signed signed(String journal) {
        check();
        var its = journals.get(index(journal));
        while (its.fillable() && fill(its)) {}
        if (its.signable() > 0) sign(its);
        return its.checkpoint();
    }

    @Override public long[] append(List<Line> act) {
        check();
        if (act.isEmpty() || act.size() > Frame.MOST_LINES)
            throw new IllegalArgumentException("an act has 1 to 65,535 lines, not " + act.size());
        var frame = new Frame(List.copyOf(act), indexes(act));
        appendedBytes += frame.length();
        appended.add(frame);
        var positions = new long[act.size()];
        for (int each = 0; each < positions.length; each++) positions[each] = next[frame.journals()[each]]++;
        return positions;
    }

    private byte[] indexes(List<Line> act) {
        var indexes = new byte[act.size()];
        for (int each = 0; each < indexes.length; each++) {
            indexes[each] = (byte) index(act.get(each).journal());
            if (act.get(each).entry().length > Frame.MOST_ENTRY)
                throw new IllegalArgumentException(
                    "an entry has at most 65,535 bytes, not %d: put what does not fit into a blob".formatted(
                        act.get(each).entry().length));
        }
        return indexes;
    }

    private int index(String name) {
        for (int each = 0; each < journals.size(); each++)
            if (journals.get(each).name().equals(name)) return each;
        throw new IllegalArgumentException("this log has no journal " + name);
    }

    @Override public boolean gather() {
        check();
        if (!gathered.isEmpty()) throw new IllegalStateException("a group is on its way and not settled");
        if (appended.isEmpty()) return false;
        gathered = appended;
        stored = new ArrayList<>(2 * gathered.size());
        appended = new ArrayList<>(gathered.size());
        return true;
    }

    @Override public Io flush() {
        if (!stopped.isEmpty()) return new Io.Failed(stopped);
        return writer.write(gathered, (journal, leaf, where) -> stored.add(new Stored(journal, leaf, where)));
    }

    @Override public void settle(Io flushed) {
        gathered = List.of();
        switch (flushed) {
            case Io.Failed(var why) -> stop("the disk failed: " + why);
            case Io.Done _ -> {
                for (var line : stored) journals.get(line.journal()).add(line.leaf(), line.where());
                appendedBytes = appended.stream().mapToLong(Frame::length).sum();
                room = roomLeft();
                journals.forEach(this::bound);
            }
        }
        stored = List.of();
    }

    /// Keeps what is in memory bounded when nobody has time to tidy.
    private void bound(LiveJournal journal) {
        while (journal.waiting() > MOST_IN_MEMORY && fill(journal)) {}
    }

    private void stop(String why) { stopped = why; }

    private void check() {
        if (!stopped.isEmpty()) throw new Stopped(stopped);
    }

    @Override public long room() { return stopped.isEmpty() ? Math.max(0, room - appendedBytes) : 0; }

    private long roomLeft() {
        long here = Math.max(0, segments.prepared(writer.segment()) - writer.at());
        return here + (segments.whole(writer.segment() + 1) ? segments.bytes() : 0);
    }

    @Override public boolean tidy() {
        check();
        if (gathered.isEmpty() && reserve()) return true;
        for (var journal : journals) if (journal.fillable()) return fill(journal);
        for (var journal : journals)
            if (journal.signable() >= place.size().signEvery() || pinning(journal)) return sign(journal);
        if (releasable() && done(segments.deleteOldest())) return true;
        syncMark();
        return false;
    }

    private boolean reserve() {
        int number = writer.segment() + 1;
        if (segments.whole(number) || segments.grow(number) instanceof Io.Failed) return false;
        if (segments.whole(number) && segments.file(number).sync() instanceof Io.Failed(var why)) stop(why);
        room = roomLeft();
        return true;
    }

    /// Under load there is always one more bundle to fill: so now and then a checkpoint comes first.
    private boolean fill(LiveJournal journal) {
        boolean due = journal.signable() >= BUNDLES_PER_CHECKPOINT * TilePath.WIDTH;
        return due ? sign(journal) : done(journal.fill());
    }

    /// A full disk fails where it writes, and that is tried again. A failed sync may have lost what it said it had.
    private boolean sign(LiveJournal journal) {
        if (journal.sync() instanceof Io.Failed(var why)) stop("the disk failed: " + why);
        return stopped.isEmpty() && done(journal.sign());
    }

    /// A journal with few entries must not keep segments full of another's.
    private boolean pinning(LiveJournal journal) {
        return segments.used() > SEGMENTS_KEPT && journal.signable() > 0 && needed(journals.indexOf(journal));
    }

    private boolean releasable() {
        return segments.secondStart().isPresent()
            && journals.stream().noneMatch(journal -> needed(journals.indexOf(journal)));
    }

    /// Whether the oldest segment has entries of a journal that no checkpoint covers yet.
    private boolean needed(int journal) {
        return segments.secondStart().filter(sizes -> sizes[journal] > journals.get(journal).signed()).isPresent();
    }

    private void syncMark() {
        if (gathered.isEmpty() && marks.unsynced() && marks.sync() instanceof Io.Failed(var why)) stop(why);
    }

    @Override public boolean scrub() {
        while (scrubbing < journals.size() && !journals.get(scrubbing).scrub()) scrubbing++;
        if (scrubbing < journals.size()) return true;
        scrubbing = 0;
        return false;
    }

    private static boolean done(Io io) { return io instanceof Io.Done; }

    /// Puts all that is durable into tiles, signs, and lets go. The lock stays with the disk.
    @Override public void close() {
        if (stopped.isEmpty()) {
            journals.forEach(this::finish);
            syncMark();
            stop("the log is closed");
        }
        segments.close();
        marks.close();
    }

    private void finish(LiveJournal journal) {
        while (journal.fillable() && fill(journal)) {}
        if (!journal.fillable() && journal.signable() > 0) sign(journal);
    }
}
