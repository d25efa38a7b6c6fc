package org.lazaret.core.journal;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.lazaret.core.journal.FrameReader.Found;
import org.lazaret.core.journal.FrameReader.Span;
import org.lazaret.core.world.DamagedFile;

/// Reads a log from its oldest segment on, as far as one frame follows the other, and gives the journals what is
/// theirs.
final class LogScan {
    private final Segments segments;
    private final List<LiveJournal> journals;
    private final List<LogId> origins;
    private final Optional<Marks.Mark> mark;
    private final Leaves leaves = new Leaves();
    private final Chain chain;
    private final long[] sizes;
    private long frames;
    private long lastGroup;
    private boolean agreed;
    private Spot unsure;
    private Spot end;
    private Spot broken = new Spot(0, 0);
    private int headerEnd;
    private byte[] bytes = {};

    /// A place in the log.
    record Spot(int segment, int at) {}

    /// Where a scan begins, and what is known before it.
    ///
    /// @param oldest the header of the oldest segment
    /// @param mark how far acknowledgement went, if there is a mark
    record Known(SegmentHeader oldest, Optional<Marks.Mark> mark) {}

    LogScan(Segments segments, List<LiveJournal> journals, Known known) {
        var oldest = known.oldest();
        this.segments = segments;
        this.journals = journals;
        this.origins = oldest.origins();
        this.mark = known.mark();
        this.chain = new Chain(oldest.chain());
        this.sizes = oldest.sizes();
        this.frames = oldest.frame();
        this.agreed = mark.isEmpty() || mark.get().frames() < frames;
        this.end = new Spot(oldest.segment() - 1, 0);
        this.unsure = new Spot(oldest.segment(), 0);
    }

    void run() {
        agree();
        for (int number : segments.numbers()) if (!segment(number)) return;
    }

    /// @return false if this segment does not go on where the one before ended
    private boolean segment(int number) {
        var next = segments.read(number);
        var header = SegmentHeader.parse(next);
        if (header.isEmpty() || !follows(header.get(), number)) {
            if (new FrameReader(next).end(0) > 0) broken = new Spot(number, 0);
            return false;
        }
        bytes = next;
        segments.begins(number, sizes.clone());
        var raw = header.get().bytes();
        chain.header(raw);
        headerEnd = raw.length;
        end = new Spot(number, headerEnd);
        agree();
        var reader = new FrameReader(bytes);
        while (reader.read(end.at()) instanceof Found.Whole frame && belongs(frame)) take(frame);
        return true;
    }

    private boolean follows(SegmentHeader header, int number) {
        return number == end.segment() + 1 && header.segment() == number && header.frame() == frames
            && Arrays.equals(header.chain(), chain.last()) && header.origins().equals(origins)
            && Arrays.equals(header.sizes(), sizes);
    }

    private boolean belongs(Found.Whole frame) {
        if (frame.number() != frames || frame.mark() < lastGroup || frame.mark() > frames) return false;
        if (!frame.lines().stream().allMatch(line -> line.journal() < journals.size())) return false;
        var before = chain.last();
        chain.frame(frame.number(), frame.mark(), frame.lines().size());
        for (var line : frame.lines()) chain.line(line.journal(), line.length(), leaf(line));
        if (Arrays.equals(chain.end(), frame.hash())) return true;
        chain.back(before);
        return false;
    }

    private Hash leaf(Span line) { return leaves.of(bytes, line.at(), line.length()); }

    private void take(Found.Whole frame) {
        if (frame.mark() == frame.number()) unsure = end; // a group begins: all before it was acknowledged
        lastGroup = frame.mark();
        frame.lines().forEach(this::take);
        frames++;
        end = new Spot(end.segment(), end.at() + frame.length());
        agree();
    }

    private void take(Span line) {
        var journal = journals.get(line.journal());
        long position = sizes[line.journal()]++;
        if (position == journal.size()) {
            journal.add(leaf(line), new Kept(end.segment(), line.at(), line.length()));
        } else if (!journal.holds(position, leaf(line))) {
            throw new DamagedFile(segments.path(end.segment()), line.at(),
                "entry %d of %s is another than the one in the tiles".formatted(position, journal.origin().origin()));
        }
    }

    /// Where the mark says acknowledgement went, the chain must be the one that was acknowledged.
    private void agree() {
        if (mark.isEmpty() || mark.get().frames() != frames) return;
        agreed |= Arrays.equals(mark.get().chain().bytes(), chain.last());
        unsure = end.at() == 0 ? unsure : end;
    }

    /// Whether the acknowledged frames, as far as the mark knows them, are these.
    boolean agreed() { return agreed; }

    /// Where what stands there is not what should: after the last frame, or at the segment that should follow.
    Spot broken() {
        boolean rest = new FrameReader(bytes).end(end.at()) > end.at();
        return rest || broken.segment() == 0 ? end : broken;
    }

    /// How many frames were acknowledged for certain.
    long acknowledged() { return Math.max(lastGroup, mark.map(Marks.Mark::frames).orElse(0L)); }

    long frames() { return frames; }

    /// From here on frames may be written and not durable.
    Spot unsure() { return unsure; }

    /// The bytes of the segment in which the log ends.
    byte[] bytes() { return bytes; }

    LogEnd end() { return new LogEnd(end.segment(), end.at(), headerEnd, frames, chain, sizes); }
}
