package org.lazaret.core.journal;

/// Where tiles lie in a journal's folder.
///
/// Source: C2SP tlog-tiles, Merkle Tree and Log entries: `tile/<L>/<N>[.p/<W>]` and `tile/entries/<N>[.p/<W>]`.
final class TilePath {
    /// How many hashes or entries a full tile has.
    static final int WIDTH = 256;

    private TilePath() {}

    static String hashes(int level, long index, int width) { return path(Integer.toString(level), index, width); }

    static String entries(long index, int width) { return path("entries", index, width); }

    private static String path(String level, long index, int width) {
        var last = "%03d".formatted(index % 1000);
        for (long rest = index / 1000; rest > 0; rest /= 1000) last = "x%03d/%s".formatted(rest % 1000, last);
        return "tile/" + level + "/" + last + (width == WIDTH ? "" : ".p/" + width);
    }
}
