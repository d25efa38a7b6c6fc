package org.lazaret.server.wiring;

import java.nio.file.Path;
import org.lazaret.group.zones.Zone;
import org.lazaret.server.wire.HubConfig;

/// A hub's configuration file, read.
///
/// Shape: YAML with `zone`, `address`, `port`, `folder`, `seed`, `statements`; paths are relative to the file's folder.
public final class HubFile {
    private HubFile() {}

    /// @throws BadFile naming line, column and what to write instead
    public static HubConfig read(Path file) { return of(file, YamlMap.text(file)); }

    static HubConfig of(Path file, String text) {
        var map = YamlMap.of(file, text).only("zone", "address", "port", "folder", "seed", "statements");
        var folder = file.toAbsolutePath().getParent();
        return new HubConfig(zone(map), map.text("address", "127.0.0.1"), map.port("port", 8443), path(folder, map,
            "folder"), path(folder, map, "seed"), path(folder, map, "statements"));
    }

    private static Zone zone(YamlMap map) {
        try {
            return new Zone(map.text("zone"));
        } catch (IllegalArgumentException other) {
            throw map.bad("zone", other.getMessage());
        }
    }

    private static Path path(Path folder, YamlMap map, String key) {
        return folder.resolve(map.text(key)).normalize();
    }
}
