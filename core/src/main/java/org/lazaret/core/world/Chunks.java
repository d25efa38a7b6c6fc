package org.lazaret.core.world;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The bytes of a simulated file, in pieces that copies share until one of them is written. Zeros take no space.
final class Chunks {
    private static final int SIZE = 4096;
    private static final byte[] ZEROS = new byte[SIZE];

    private @Nullable Piece[] pieces = new Piece[4];
    private long size;

    /// A piece may be written only by the file that made it, and only until another shares it.
    private static final class Piece {
        private final byte[] bytes;
        private boolean shared;

        private Piece(byte[] bytes) { this.bytes = bytes; }
    }

    long size() { return size; }

    Chunks copy() {
        var copy = new Chunks();
        for (var piece : pieces)
            if (piece != null) piece.shared = true;
        copy.pieces = pieces.clone();
        copy.size = size;
        return copy;
    }

    void grow(long to) { size = Math.max(size, to); }

    void write(long at, byte[] bytes, int from, int count) {
        for (var done = 0; done < count;) {
            var place = at + done;
            var inside = (int) (place % SIZE);
            var fits = Math.min(count - done, SIZE - inside);
            put((int) (place / SIZE), inside, ByteBuffer.wrap(bytes, from + done, fits));
            done += fits;
        }
        grow(at + count);
    }

    private void put(int number, int inside, ByteBuffer part) {
        if (number >= pieces.length) pieces = Arrays.copyOf(pieces, Math.max(number + 1, pieces.length * 2));
        var old = pieces[number];
        if (part.remaining() == SIZE && part.equals(ByteBuffer.wrap(ZEROS))) {
            pieces[number] = null;
            return;
        }
        if (old == null || old.shared) old = new Piece(old == null ? new byte[SIZE] : old.bytes.clone());
        pieces[number] = old;
        part.get(old.bytes, inside, part.remaining());
    }

    /// How many bytes there are to read at that place, at most.
    int read(long at, byte[] to, int from, int most) {
        var count = (int) Math.max(0, Math.min(most, size - at));
        for (var done = 0; done < count;) {
            var inside = (int) ((at + done) % SIZE);
            var fits = Math.min(count - done, SIZE - inside);
            System.arraycopy(bytesOf((int) ((at + done) / SIZE)), inside, to, from + done, fits);
            done += fits;
        }
        return count;
    }

    /// Shares every piece in a range that is equal in both.
    void shareWith(Chunks other, long at, int count) {
        for (var number = (int) (at / SIZE); number <= (at + count - 1) / SIZE; number++) {
            if (number >= pieces.length || number >= other.pieces.length) return;
            var mine = pieces[number];
            var theirs = other.pieces[number];
            if (mine == null || theirs == null || mine == theirs || !Arrays.equals(mine.bytes, theirs.bytes)) continue;
            mine.shared = true;
            other.pieces[number] = mine;
        }
    }

    byte[] whole() {
        var all = new byte[Math.toIntExact(size)];
        read(0, all, 0, all.length);
        return all;
    }

    private byte[] bytesOf(int number) {
        var piece = number < pieces.length ? pieces[number] : null;
        return piece == null ? ZEROS : piece.bytes;
    }
}
