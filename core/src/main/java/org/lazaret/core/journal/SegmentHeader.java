package org.lazaret.core.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.zip.CRC32C;

/// The first bytes of a segment: which it is, what came before, and how long each journal was then.
///
/// Shape, big-endian: CRC-32C of all that follows (4 bytes); length of the header (4); `LAZLOG1` and a newline; the
/// segment's number (4); the number of its first frame (8); the chain's hash before it (32); how many journals (1);
/// then each: the length of its origin (2), the origin, how many entries it had (8).
record SegmentHeader(int segment, long frame, byte[] chain, List<Start> starts) {
    private static final byte[] MAGIC = "LAZLOG1\n".getBytes(UTF_8);
    private static final int MOST_BYTES = 64 * 1024;
    private static final int BEFORE_JOURNALS = 4 + 4 + 8 + 4 + 8 + 32 + 1;

    /// How many entries a journal had.
    record Start(LogId origin, long size) {}

    static List<Start> starts(List<LogId> origins, long[] sizes) {
        return IntStream.range(0, sizes.length).mapToObj(each -> new Start(origins.get(each), sizes[each])).toList();
    }

    List<LogId> origins() { return starts.stream().map(Start::origin).toList(); }

    long[] sizes() { return starts.stream().mapToLong(Start::size).toArray(); }

    byte[] bytes() {
        var origins = starts.stream().map(start -> start.origin().origin().getBytes(UTF_8)).toList();
        int length = BEFORE_JOURNALS + origins.stream().mapToInt(origin -> 2 + origin.length + 8).sum();
        var to = ByteBuffer.allocate(length).putInt(0).putInt(length).put(MAGIC).putInt(segment).putLong(frame).put(
            chain).put((byte) starts.size());
        for (int each = 0; each < origins.size(); each++) {
            to.putShort((short) origins.get(each).length).put(origins.get(each)).putLong(starts.get(each).size());
        }
        return to.putInt(0, checksum(to.array(), length)).array();
    }

    /// The header at the beginning of these bytes, if there is a whole one.
    static Optional<SegmentHeader> parse(byte[] bytes) {
        if (bytes.length < BEFORE_JOURNALS) return Optional.empty();
        var from = ByteBuffer.wrap(bytes);
        int sum = from.getInt();
        int length = from.getInt();
        if (length < BEFORE_JOURNALS || length > Math.min(MOST_BYTES, bytes.length)) return Optional.empty();
        if (sum != checksum(bytes, length)) return Optional.empty();
        var header = parse(from.limit(length));
        return header.filter(read -> Arrays.equals(read.bytes(), Arrays.copyOf(bytes, length)));
    }

    private static Optional<SegmentHeader> parse(ByteBuffer from) {
        var magic = new byte[MAGIC.length];
        from.get(magic);
        if (!Arrays.equals(magic, MAGIC)) return Optional.empty();
        try {
            int segment = from.getInt();
            long frame = from.getLong();
            var chain = new byte[32];
            from.get(chain);
            var starts = new ArrayList<Start>();
            for (int left = from.get() & 255; left > 0; left--) starts.add(start(from));
            return Optional.of(new SegmentHeader(segment, frame, chain, List.copyOf(starts)));
        } catch (BufferUnderflowException shorter) {
            return Optional.empty();
        }
    }

    private static Start start(ByteBuffer from) {
        var origin = new byte[from.getShort() & 0xffff];
        from.get(origin);
        return new Start(new LogId(new String(origin, UTF_8)), from.getLong());
    }

    private static int checksum(byte[] bytes, int length) {
        var crc = new CRC32C();
        crc.update(bytes, 4, length - 4);
        return (int) crc.getValue();
    }
}
