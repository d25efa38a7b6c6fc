package org.lazaret.drill.checks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32C;
import org.lazaret.core.world.DiskCopy;

/// A site's journals as a stranger reads them from its files, with the format's description and none of its code.
///
/// Old entries stand in the bundles of each journal's tiles; newer ones in the frames of the log.
public final class SiteFiles {
    private static final int WIDTH = 256;
    private static final int HEADER_TO_JOURNALS = 4 + 4 + 8 + 4 + 8 + 32;
    private static final int FRAME_HEAD = 58;

    private final DiskCopy copy;
    private final String folder;
    private final Map<String, List<byte[]>> journals = new LinkedHashMap<>();
    private long frames;
    private int segment;

    /// Files that are not what their format says.
    public static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1;

        Unreadable(String what) { super(what); }
    }

    private SiteFiles(DiskCopy copy, String folder) {
        this.copy = copy;
        this.folder = folder;
    }

    /// The entries of each journal, by its name.
    public static Map<String, List<byte[]>> entries(DiskCopy copy, String folder) {
        var files = new SiteFiles(copy, folder);
        var segments = copy.paths().stream().filter(path -> path.matches(folder + "/log/[0-9]{8}")).toList();
        for (var path : segments) if (!files.segment(copy.read(path).orElseThrow())) break;
        return files.journals;
    }

    /// @return false if the log does not go on here
    private boolean segment(byte[] bytes) {
        var from = ByteBuffer.wrap(bytes);
        if (bytes.length < HEADER_TO_JOURNALS || !summed(bytes, 0, from.getInt(4))) return false;
        var number = from.getInt(16);
        var first = from.getLong(20);
        if (journals.isEmpty()) frames = first;
        else if (number != segment + 1 || first != frames) return false;
        segment = number;
        var names = names(from.position(HEADER_TO_JOURNALS));
        for (var at = from.getInt(4); whole(bytes, at); at += from.getInt(at + 4)) frame(from, at, names);
        return true;
    }

    private List<String> names(ByteBuffer from) {
        var names = new ArrayList<String>();
        for (var left = from.get() & 255; left > 0; left--) {
            var origin = new byte[from.getShort() & 0xffff];
            from.get(origin);
            var name = new String(origin, UTF_8).split("/")[2];
            var start = from.getLong();
            journals.computeIfAbsent(name, _ -> bundles(name, start));
            names.add(name);
        }
        return names;
    }

    private boolean whole(byte[] bytes, int at) {
        if (at + FRAME_HEAD > bytes.length) return false;
        var from = ByteBuffer.wrap(bytes);
        return from.getLong(at + 8) == frames && summed(bytes, at, from.getInt(at + 4));
    }

    private void frame(ByteBuffer from, int at, List<String> names) {
        var next = at + FRAME_HEAD;
        for (var left = from.getShort(at + 56) & 0xffff; left > 0; left--) {
            var entry = new byte[from.getShort(next + 1) & 0xffff];
            from.get(next + 3, entry);
            journals.getOrDefault(names.get(from.get(next)), new ArrayList<>()).add(entry);
            next += 3 + entry.length;
        }
        frames++;
    }

    private static boolean summed(byte[] bytes, int at, int length) {
        if (length < 8 || length > bytes.length - at) return false;
        var crc = new CRC32C();
        crc.update(bytes, at + 4, length - 4);
        return (int) crc.getValue() == ByteBuffer.wrap(bytes).getInt(at);
    }

    /// The entries before the log's oldest segment: in bundles as far as the checkpoint says. What lies beyond it a
    /// crash may have torn.
    private List<byte[]> bundles(String journal, long upTo) {
        var entries = new ArrayList<byte[]>();
        var signed = upTo == 0 ? 0 : signed(journal);
        while (entries.size() < upTo) {
            var before = entries.size();
            var index = before / WIDTH;
            bundle(journal, path(index) + (signed - before < WIDTH ? ".p/" + (signed - before) : ""), entries);
            if (entries.size() == before)
                throw new Unreadable("no bundle %d of %s, and the log begins at %d".formatted(index, journal, upTo));
        }
        return new ArrayList<>(entries.subList(0, (int) upTo));
    }

    private long signed(String journal) {
        return size(copy.read("%s/%s/checkpoint".formatted(folder, journal)).orElse(new byte[0]), journal);
    }

    private void bundle(String journal, String name, List<byte[]> entries) {
        var bytes = copy.read("%s/%s/tile/entries/%s".formatted(folder, journal, name)).orElse(new byte[0]);
        entries.addAll(bundle(bytes, name + " of " + journal));
    }

    /// How many entries a checkpoint covers: its second line.
    ///
    /// @param journal for messages
    static long size(byte[] checkpoint, String journal) {
        var lines = new String(checkpoint, UTF_8).split("\n");
        if (lines.length < 3 || !lines[1].matches("[0-9]{1,18}"))
            throw new Unreadable("the checkpoint of %s has no size".formatted(journal));
        return Long.parseLong(lines[1]);
    }

    /// The entries of a bundle, each behind its length.
    ///
    /// @param name for messages
    static List<byte[]> bundle(byte[] bytes, String name) {
        var entries = new ArrayList<byte[]>();
        for (var from = ByteBuffer.wrap(bytes); from.remaining() >= 2;) {
            var entry = new byte[from.getShort() & 0xffff];
            if (entry.length > from.remaining())
                throw new Unreadable("bundle %s ends in an entry".formatted(name));
            from.get(entry);
            entries.add(entry);
        }
        return entries;
    }

    static String path(int index) {
        var path = "%03d".formatted(index % 1000);
        for (var rest = index / 1000; rest > 0; rest /= 1000) path = "x%03d/%s".formatted(rest % 1000, path);
        return path;
    }
}
