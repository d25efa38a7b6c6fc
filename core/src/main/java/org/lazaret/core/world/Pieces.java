package org.lazaret.core.world;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Optional;

/// A file that grows by pieces at its end: what a crash tore off there is told from damage to what was written.
///
/// Shape of a piece: length of the rest in 4 bytes, 8 bytes of its SHA-256, the rest. The checksum tells rot, and no
/// more: whoever changes a file on purpose can make it anew.
public final class Pieces {
    /// Bytes before the rest of a piece.
    public static final int HEAD = 12;

    private final ByteBuffer bytes;
    private final int most;
    private int last = -1;

    /// @param most bytes of the longest rest
    public Pieces(byte[] file, int most) {
        this.bytes = ByteBuffer.wrap(file);
        this.most = most;
    }

    /// A piece as it stands in the file.
    public static byte[] piece(byte[] rest) {
        return ByteBuffer.allocate(HEAD + rest.length).putInt(rest.length).put(sum(rest)).put(rest).array();
    }

    /// The rest of the next piece; empty where none is whole.
    public Optional<byte[]> next() {
        var rest = at(bytes.position());
        rest.ifPresent(whole -> {
            last = bytes.position();
            bytes.position(last + HEAD + whole.length);
        });
        return rest;
    }

    /// Writes the last whole piece again, durable at the answer: a process that was killed may have left it in the
    /// machine's memory alone, or its sync failed, and nothing that comes after it may be durable before it.
    public Io settle(DiskFile file) {
        if (last < 0) return Io.DONE;
        var written = file.write(last, ByteBuffer.wrap(bytes.array(), last, end() - last));
        return written instanceof Io.Failed ? written : file.sync();
    }

    /// Where the last whole piece ended: what follows was torn, if nothing `goesOn` after it.
    public int end() { return bytes.position(); }

    /// Whether there are bytes after the last whole piece.
    public boolean hasMore() { return bytes.hasRemaining(); }

    /// Whether a whole piece stands somewhere after the end: a piece is only ever written after those before it were
    /// durable, so what lies between is damage.
    public boolean goesOn() {
        for (int at = end() + 1; at <= bytes.limit() - HEAD; at++) if (at(at).isPresent()) return true;
        return false;
    }

    private Optional<byte[]> at(int at) {
        int left = bytes.limit() - at - HEAD;
        if (left < 0) return Optional.empty();
        int length = bytes.getInt(at);
        if (length < 1 || length > Math.min(left, most)) return Optional.empty();
        var rest = new byte[length];
        bytes.get(at + HEAD, rest);
        var sum = new byte[HEAD - 4];
        bytes.get(at + 4, sum);
        return Optional.of(rest).filter(whole -> Arrays.equals(sum, sum(whole)));
    }

    private static byte[] sum(byte[] rest) {
        try {
            return Arrays.copyOf(MessageDigest.getInstance("SHA-256").digest(rest), HEAD - 4);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("a JDK without SHA-256", impossible);
        }
    }
}
