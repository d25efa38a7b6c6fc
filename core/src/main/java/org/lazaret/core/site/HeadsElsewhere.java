package org.lazaret.core.site;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.lazaret.core.journal.Hash;
import org.lazaret.core.journal.Head;
import org.lazaret.core.journal.LogId;
import org.lazaret.core.vault.Latch;
import org.lazaret.core.world.Io;

/// How far the journals had come, kept beside the latch: on another disk than the one it speaks of, so that an older
/// copy of that one is found out at the start, before anything is written on it.
///
/// Shape: the file `heads`, a line for each journal: origin, size, root in hexadecimal. It may lag behind by what was
/// written since the site last had nothing else to do.
public final class HeadsElsewhere {
    private final Latch place;
    private List<Head> written;

    /// @throws WrongFiles when the file is there and does not read
    public HeadsElsewhere(Latch place) {
        this.place = place;
        this.written = place.disk().read(path()).map(this::parse).orElse(List.of());
    }

    /// The heads as they were last written down; empty for a new site.
    List<Head> written() { return written; }

    /// Writes these down, if they are others than before. A disk that does not take them costs nothing but the memory.
    ///
    /// @return whether there was something to write, and it was written
    boolean write(List<Head> heads) {
        if (heads.equals(written)) return false;
        var text = new StringBuilder();
        for (var head : heads) text.append(line(head));
        if (place.disk().replace(path(), text.toString().getBytes(UTF_8)) instanceof Io.Failed) return false;
        written = List.copyOf(heads);
        return true;
    }

    static String line(Head head) {
        return "%s %d %s\n".formatted(head.origin().origin(), head.size(), head.root());
    }

    String path() { return place.folder() + "/heads"; }

    private List<Head> parse(byte[] bytes) {
        var heads = new ArrayList<Head>();
        for (var line : new String(bytes, UTF_8).lines().toList()) {
            var parts = line.split(" ", -1);
            if (parts.length != 3 || !parts[1].matches("[0-9]{1,18}") || !parts[2].matches("[0-9a-f]{64}"))
                throw new WrongFiles(
                    "line %d of %s is not origin, size and root: put the file back as it was".formatted(
                        heads.size() + 1,
                        path()));
            heads.add(
                new Head(new LogId(parts[0]), Long.parseLong(parts[1]), new Hash(HexFormat.of().parseHex(parts[2]))));
        }
        return List.copyOf(heads);
    }
}
