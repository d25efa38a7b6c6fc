package org.lazaret.core.journal;

import java.nio.ByteBuffer;
import java.security.MessageDigest;

/// The hash that runs through all of a log, so that nothing can be cut out of its middle or put there unseen.
///
/// Each link is the SHA-256 of the one before and of what is added: a segment's header, or a frame's number, mark and
/// lines, of which each stands by its journal, its length and its leaf hash.
final class Chain {
    private static final int FIXED = 32 + 8 + 8 + 2;
    private static final int PER_LINE = 1 + 2 + 32;

    private final MessageDigest digest = Merkle.sha256();
    private ByteBuffer frame = ByteBuffer.allocate(FIXED + 16 * PER_LINE);
    private byte[] last;

    Chain(byte[] last) { this.last = last; }

    /// 32 bytes, not to be changed.
    byte[] last() { return last; }

    void header(byte[] header) {
        digest.update(last);
        last = digest.digest(header);
    }

    /// Begins a frame's link.
    void frame(long number, long mark, int lines) {
        int size = FIXED + lines * PER_LINE;
        if (frame.capacity() < size) frame = ByteBuffer.allocate(size);
        frame.clear().put(last).putLong(number).putLong(mark).putShort((short) lines);
    }

    void line(int journal, int length, Hash leaf) {
        frame.put((byte) journal).putShort((short) length).put(leaf.bytes());
    }

    /// Ends a frame's link.
    ///
    /// @return the chain's hash up to here
    byte[] end() {
        digest.update(frame.array(), 0, frame.position());
        last = digest.digest();
        return last;
    }

    /// Goes back to a hash it had before.
    void back(byte[] before) { last = before; }
}
