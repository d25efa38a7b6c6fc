package org.lazaret.server.wire;

/// What is asked of a disk on another computer.
///
/// Shape on the wire, in one TLS connection, one question after the other: the question's number as a byte, a path, and
/// what belongs to it; the answer begins with a byte: 0 done, 1 failed with a sentence, 2 nothing could be said, with a
/// sentence.
enum DiskCall {
    SIZE, READ_AT, WRITE_AT, SYNC, LIST, REPLACE, DELETE, READ, ROOM;

    /// Bytes of one question or answer, at most.
    static final int MOST = 32 << 20;
    static final int DONE = 0;
    static final int FAILED = 1;
    static final int FAULT = 2;

    boolean writes() { return this == WRITE_AT || this == SYNC || this == REPLACE || this == DELETE; }
}
