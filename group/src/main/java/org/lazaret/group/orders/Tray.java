package org.lazaret.group.orders;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lazaret.core.world.Disk;

/// Where somebody lays orders before a site or a hub by hand, a file each. Nothing that lies there is believed.
public final class Tray {
    /// Of a folder of data.
    public static final String FOLDER = "order-tray";
    public static final String SUFFIX = ".order";

    private final Disk disk;
    private final String folder;
    private final Set<String> seen = new LinkedHashSet<>();

    /// @param data the folder of a site's or a hub's data on that disk
    public Tray(Disk disk, String data) {
        this.disk = disk;
        this.folder = data + "/" + FOLDER;
    }

    /// What was laid there since this was last asked.
    ///
    /// @param file its name, for whoever is told what is wrong with it
    public record Laid(String file, String line) {}

    public List<Laid> fresh() {
        var laid = new ArrayList<Laid>();
        for (var name : disk.list(folder))
            if (name.endsWith(SUFFIX) && !name.startsWith(".") && seen.add(name))
                read(folder + "/" + name).ifPresent(line -> laid.add(new Laid(folder + "/" + name, line)));
        return laid;
    }

    private Optional<String> read(String path) {
        return disk.read(path).filter(bytes -> bytes.length <= OrderBook.LONGEST + 1).map(bytes -> new String(bytes,
            UTF_8).strip());
    }
}
