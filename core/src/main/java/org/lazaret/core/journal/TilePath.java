package org.lazaret.core.journal;

/// Where tiles lie in a journal's folder.
///
/// Source: C2SP tlog-tiles, Merkle Tree and Log entries: `tile/<L>/<N>[.p/<W>]` and `tile/entries/<N>[.p/<W>]`.
///
/// @param level 0 to 63, or `ENTRIES`
/// @param width 1 to 256; 256 is a full tile
record TilePath(int level, long index, int width) {
    /// How many hashes or entries a full tile has.
    static final int WIDTH = 256;

    /// Stands for a level where there are entries and not hashes.
    static final int ENTRIES = -1;

    private static final int MOST_LEVELS = 64;
    private static final String NUMBER = "0|[1-9][0-9]{0,2}";
    private static final String INDEX = "(x[0-9]{3}/){0,5}[0-9]{3}";

    static String hashes(int level, long index, int width) { return new TilePath(level, index, width).text(); }

    static String entries(long index, int width) { return new TilePath(ENTRIES, index, width).text(); }

    String text() {
        var last = digits(index % 1000);
        for (long rest = index / 1000; rest > 0; rest /= 1000) last = "x" + digits(rest % 1000) + "/" + last;
        return "tile/" + (level == ENTRIES ? "entries" : level) + "/" + last + (width == WIDTH ? "" : ".p/" + width);
    }

    private static String digits(long number) { return (number < 10 ? "00" : number < 100 ? "0" : "") + number; }

    /// The inverse of `text`.
    ///
    /// @throws IllegalArgumentException when no tile lies there
    static TilePath parse(String text) {
        var parts = text.split("/", 3);
        if (parts.length < 3 || !parts[0].equals("tile")) throw none(text);
        int level = parts[1].equals("entries") ? ENTRIES : number(parts[1], MOST_LEVELS - 1, text);
        int partial = parts[2].indexOf(".p/");
        int width = partial < 0 ? WIDTH : number(parts[2].substring(partial + 3), WIDTH - 1, text);
        var path = new TilePath(level, index(partial < 0 ? parts[2] : parts[2].substring(0, partial), text), width);
        if (width == 0 || !path.text().equals(text)) throw none(text);
        return path;
    }

    private static long index(String path, String text) {
        if (!path.matches(INDEX)) throw none(text);
        return Long.parseLong(path.replace("x", "").replace("/", ""));
    }

    private static int number(String digits, int most, String text) {
        if (!digits.matches(NUMBER) || Integer.parseInt(digits) > most) throw none(text);
        return Integer.parseInt(digits);
    }

    private static IllegalArgumentException none(String text) {
        return new IllegalArgumentException("not the path of a tile: " + text);
    }
}
