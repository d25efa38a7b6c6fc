package org.lazaret.core.journal;

/// Where a log ends: where its next frame goes, and what came before it.
///
/// @param headerEnd where the first frame of that segment begins
/// @param sizes how many entries each journal has
record LogEnd(int segment, int at, int headerEnd, long frames, Chain chain, long[] sizes) {}
