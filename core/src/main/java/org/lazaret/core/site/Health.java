package org.lazaret.core.site;

/// How a site stands.
///
/// @param reserveBytes space kept free so that what is read can still be journalled
/// @param stopped why it no longer writes; empty while it does
/// @param rot what no longer is on the disk as it was written, with file and offset; empty if nothing was found
/// @param awaited how many witnesses of the incarnation before are still to be heard before it is back; 0 once it is
public record Health(long care, long access, long waiting, long reserveBytes, int keysLeft, String stopped,
    String rot, int awaited) {}
