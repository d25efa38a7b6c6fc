package org.lazaret.core.journal;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32C;

/// Finds frames in the bytes of a segment. What it gives is whole; whether it belongs there, the chain says.
final class FrameReader {
    private static final int HASH = 32;
    private static final byte[] ZEROS = new byte[4096];

    private final ByteBuffer bytes;
    private final CRC32C crc = new CRC32C();

    /// What stands at a place of a segment.
    sealed interface Found {
        /// A whole frame; its hash is 32 bytes.
        record Whole(int length, long number, long mark, byte[] hash, List<Span> lines) implements Found {}
        record Nothing() implements Found {}
        record Torn(String why) implements Found {}
    }

    /// A line of a frame: which journal, and where its entry lies in the segment.
    record Span(int journal, int at, int length) {}

    FrameReader(byte[] segment) { this.bytes = ByteBuffer.wrap(segment); }

    Found read(int at) {
        int left = bytes.capacity() - at;
        if (blank(at, Math.min(left, Frame.HEAD))) return new Found.Nothing();
        if (left < Frame.HEAD) return new Found.Torn("the file ends in the head of a frame");
        int length = bytes.getInt(at + Frame.LENGTH_AT);
        if (length < Frame.HEAD || length > left) return new Found.Torn("a frame of %d bytes".formatted(length));
        if (!summed(at, length)) return new Found.Torn("the checksum does not fit");
        var lines = lines(at, length);
        if (lines.isEmpty()) return new Found.Torn("the lines do not fill the frame");
        var hash = new byte[HASH];
        bytes.get(at + Frame.HASH_AT, hash);
        return new Found.Whole(length, bytes.getLong(at + Frame.NUMBER_AT), bytes.getLong(at + Frame.MARK_AT), hash,
            lines);
    }

    private boolean blank(int at, int count) {
        for (int each = at; each < at + count; each++) if (bytes.get(each) != 0) return false;
        return true;
    }

    private boolean summed(int at, int length) {
        crc.reset();
        crc.update(bytes.array(), at + Frame.LENGTH_AT, length - Frame.LENGTH_AT);
        return (int) crc.getValue() == bytes.getInt(at);
    }

    private List<Span> lines(int at, int length) {
        int count = bytes.getShort(at + Frame.LINES_AT) & 0xffff;
        var lines = new ArrayList<Span>(Math.min(count, length / Frame.LINE_HEAD));
        int next = at + Frame.HEAD;
        int end = at + length;
        while (lines.size() < count && next + Frame.LINE_HEAD <= end) {
            int size = bytes.getShort(next + 1) & 0xffff;
            lines.add(new Span(bytes.get(next) & 255, next + Frame.LINE_HEAD, size));
            next += Frame.LINE_HEAD + size;
        }
        return lines.size() == count && next == end ? lines : List.of();
    }

    /// Whether from this place on there is a frame that was written when more than so many had been acknowledged.
    boolean vouchedFor(int from, long frames) {
        int last = Math.min(bytes.capacity(), end(from) + Frame.HEAD) - Frame.HEAD;
        for (int at = from; at <= last; at++) {
            int length = bytes.getInt(at + Frame.LENGTH_AT);
            if (length < Frame.HEAD || length > bytes.capacity() - at) continue;
            long mark = bytes.getLong(at + Frame.MARK_AT);
            if (mark > frames && bytes.getLong(at + Frame.NUMBER_AT) >= mark && summed(at, length)) return true;
        }
        return false;
    }

    /// Where the last byte that is not zero ends; `from` if all are zero from there.
    int end(int from) {
        var all = bytes.array();
        int end = all.length;
        while (end - from >= ZEROS.length && Arrays.equals(all, end - ZEROS.length, end, ZEROS, 0, ZEROS.length))
            end -= ZEROS.length;
        while (end > from && all[end - 1] == 0) end--;
        return end;
    }
}
