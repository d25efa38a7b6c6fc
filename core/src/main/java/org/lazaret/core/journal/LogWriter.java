package org.lazaret.core.journal;

import java.nio.ByteBuffer;
import java.util.List;
import org.lazaret.core.world.Io;

/// The end of the log: writes groups of frames there, each with one write and one sync as long as it fits its
/// segment.
///
/// Nothing here is called in the site's turn but the constructor; it is used by one caller at a time.
final class LogWriter {
    private static final int LEAST_BUFFER = 64 * 1024;
    private static final int MOST_BUFFER = 4 * 1024 * 1024;

    private final Segments segments;
    private final Marks marks;
    private final List<LogId> origins;
    private final FrameWriter frames;
    private final long[] sizes;
    private ByteBuffer buffer = ByteBuffer.allocateDirect(LEAST_BUFFER);
    private int segment;
    private int at;
    private int headerEnd;
    private boolean reserved;

    /// Takes what became of a line.
    interface Stored {
        void take(int journal, Hash leaf, Kept where);
    }

    LogWriter(Segments segments, Marks marks, List<LogId> origins, LogEnd end) {
        this.segments = segments;
        this.marks = marks;
        this.origins = origins;
        this.frames = new FrameWriter(end.frames(), end.chain());
        this.sizes = end.sizes().clone();
        this.segment = end.segment();
        this.at = end.at();
        this.headerEnd = end.headerEnd();
    }

    int segment() { return segment; }

    int at() { return at; }

    /// Writes and syncs a group, then marks it. After a failure this is never called again.
    Io write(List<Frame> group, Stored stored) {
        long mark = frames.number();
        makeRoom(group);
        for (var frame : group) if (put(frame, mark, stored) instanceof Io.Failed failed) return failed;
        if (flush() instanceof Io.Failed failed) return failed;
        if (segments.file(segment).sync() instanceof Io.Failed failed) return failed;
        if (marks.write(frames.number(), frames.chain().last()) instanceof Io.Failed failed) return failed;
        reserve();
        return Io.DONE;
    }

    /// One write for all of a group, unless it is very large.
    private void makeRoom(List<Frame> group) {
        long length = 0;
        for (var frame : group) length += frame.length();
        int wanted = (int) Math.min(MOST_BUFFER, length);
        if (buffer.capacity() < wanted) buffer = ByteBuffer.allocateDirect(Math.min(MOST_BUFFER, 2 * wanted));
    }

    private Io put(Frame frame, long mark, Stored stored) {
        int length = frame.length();
        boolean fits = (long) at + buffer.position() + length <= segments.bytes();
        if (!fits && at + buffer.position() > headerEnd && roll() instanceof Io.Failed failed) return failed;
        if (buffer.remaining() < length && flush() instanceof Io.Failed failed) return failed;
        if (buffer.remaining() < length) buffer = ByteBuffer.allocateDirect(length);
        frames.write(buffer, frame, mark, (journal, leaf, from, bytes) -> {
            sizes[journal]++;
            stored.take(journal, leaf, new Kept(segment, at + from, bytes));
        });
        return Io.DONE;
    }

    private Io flush() {
        if (buffer.position() == 0) return Io.DONE;
        var written = segments.file(segment).write(at, buffer.flip());
        at = Math.addExact(at, buffer.limit());
        buffer.clear();
        return written;
    }

    /// Goes on in the next segment.
    private Io roll() {
        if (flush() instanceof Io.Failed failed) return failed;
        if (segments.file(segment).sync() instanceof Io.Failed failed) return failed;
        segment++;
        at = 0;
        reserved = false;
        var header = new SegmentHeader(segment, frames.number(), frames.chain().last(), SegmentHeader.starts(origins,
            sizes)).bytes();
        frames.chain().header(header);
        headerEnd = header.length;
        segments.begins(segment, sizes.clone());
        buffer.put(header);
        return Io.DONE;
    }

    /// Prepares a piece of the next segment. When the disk is full that fails, and is tried again with the next
    /// group.
    private void reserve() {
        if (!reserved && segments.grow(segment + 1) instanceof Io.Done) reserved = segments.whole(segment + 1);
    }
}
