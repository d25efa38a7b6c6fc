package org.lazaret.core.journal;

/// How large the pieces of a log are.
///
/// @param segmentBytes of one preallocated file; an act that is larger gets a larger file
/// @param signEvery entries of a journal after which a new checkpoint is signed
public record LogSize(int segmentBytes, int signEvery) {
    private static final int LEAST_BYTES = 4 * 1024;
    private static final int MOST_BYTES = 256 * 1024 * 1024;

    public LogSize {
        if (segmentBytes < LEAST_BYTES || segmentBytes > MOST_BYTES)
            throw new IllegalArgumentException(
                "a segment has %d to %d bytes, not %d".formatted(LEAST_BYTES, MOST_BYTES, segmentBytes));
        if (signEvery < 1)
            throw new IllegalArgumentException("a checkpoint is signed every 1 or more entries, not " + signEvery);
    }

    /// What a practice needs.
    public static LogSize standard() { return new LogSize(8 * 1024 * 1024, 256); }
}
