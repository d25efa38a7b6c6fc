package org.lazaret.drill.checks;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.lazaret.core.world.DiskCopy;

/// The journals on a hub's disk as a stranger reads them, with the format's description and none of its code.
///
/// Full bundles stand in each journal's tiles; the newest entries in `tail` behind their checkpoint, or in a partial
/// bundle where there is none.
public final class HubFiles {
    private static final int WIDTH = 256;

    private final DiskCopy copy;
    private final String folder;

    private HubFiles(DiskCopy copy, String folder) {
        this.copy = copy;
        this.folder = folder;
    }

    /// The entries of all journals below a folder of the disk, by `GROUP/SITE/INCARNATION/JOURNAL`.
    ///
    /// @param folder of the hub, e.g. `hub`
    public static Map<String, List<byte[]>> all(DiskCopy copy, String folder) {
        var below = folder + "/sites/";
        var journals = new TreeSet<String>();
        for (var path : copy.under(below).paths())
            journals.add(String.join("/", Arrays.copyOf(path.substring(below.length()).split("/"), 4)));
        var all = new LinkedHashMap<String, List<byte[]>>();
        journals.forEach(journal -> all.put(journal, entries(copy, below + journal)));
        return all;
    }

    /// The entries of one journal; none where there is no checkpoint.
    ///
    /// @param folder of the journal, e.g. `hub/sites/hill/high-street/1/care`
    /// @throws SiteFiles.Unreadable when the files are not what their format says
    public static List<byte[]> entries(DiskCopy copy, String folder) { return new HubFiles(copy, folder).entries(); }

    private List<byte[]> entries() {
        var tail = file("tail");
        var checkpoint = file("checkpoint");
        var inTail = tail.length == 0 ? -1 : SiteFiles.size(note(tail), folder);
        var inTiles = checkpoint.length == 0 ? -1 : SiteFiles.size(checkpoint, folder);
        var size = Math.max(Math.max(inTail, inTiles), 0);
        var entries = new ArrayList<byte[]>();
        for (int index = 0; index < size / WIDTH; index++) entries.addAll(bundle(SiteFiles.path(index)));
        if (size % WIDTH > 0)
            entries.addAll(inTail == size
                ? SiteFiles.bundle(Arrays.copyOfRange(tail, 4 + note(tail).length, tail.length), "tail of " + folder)
                : bundle("%s.p/%d".formatted(SiteFiles.path((int) (size / WIDTH)), size % WIDTH)));
        if (entries.size() != size)
            throw new SiteFiles.Unreadable("%s has %d entries where %d are signed".formatted(folder, entries.size(),
                size));
        return entries;
    }

    private List<byte[]> bundle(String name) {
        return SiteFiles.bundle(file("tile/entries/" + name), name + " of " + folder);
    }

    private byte[] file(String name) { return copy.read(folder + "/" + name).orElse(new byte[0]); }

    private static byte[] note(byte[] tail) {
        return Arrays.copyOfRange(tail, 4, 4 + ByteBuffer.wrap(tail).getInt());
    }
}
