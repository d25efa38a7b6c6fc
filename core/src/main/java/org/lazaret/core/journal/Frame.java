package org.lazaret.core.journal;

import java.util.List;

/// An act as it stands in the log: one frame, whole or not there.
///
/// Shape, big-endian: CRC-32C of all that follows (4 bytes); length of the frame (4); its number, from 0 without a
/// gap (8); the mark: how many frames were acknowledged when it was written (8); the chain's hash up to here (32);
/// how many lines (2); then each line: which journal (1), its length (2), its bytes.
///
/// @param journals for each line the place of its journal in the log's list
record Frame(List<Line> lines, byte[] journals) {
    static final int LENGTH_AT = 4;
    static final int NUMBER_AT = 8;
    static final int MARK_AT = 16;
    static final int HASH_AT = 24;
    static final int LINES_AT = 56;
    static final int HEAD = 58;
    static final int LINE_HEAD = 3;
    static final int MOST_LINES = 65_535;
    static final int MOST_ENTRY = 65_535;

    /// Bytes in the log.
    int length() {
        int length = HEAD;
        for (var line : lines) length = Math.addExact(length, LINE_HEAD + line.entry().length);
        return length;
    }
}
