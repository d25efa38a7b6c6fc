package org.lazaret.server.wiring;

import java.nio.file.Path;
import java.util.Optional;
import org.lazaret.core.world.OsDisk;
import org.lazaret.server.wiring.NodeConfig.SiteConfig;

/// The folder of a site, as far as it matters whether there is a site yet.
record SiteFolder(SiteConfig config) {
    boolean isEmpty() {
        var path = config.folder().toAbsolutePath();
        try (var disk = new OsDisk(Optional.ofNullable(path.getParent()).orElse(path))) {
            return disk.list(name(path)).stream().allMatch("lock"::equals);
        }
    }

    private static String name(Path path) { return path.getFileName().toString(); }

    /// @throws BadFile when there is a site already
    void refuseFull() {
        if (!isEmpty())
            throw new BadFile("folder of " + config.name(), "it is not empty: a site is restored into an empty one");
    }

    /// Another site of that name would be founded here, beside the one that this computer keeps for another.
    ///
    /// @throws BadFile when there is no site yet
    void refuseEmpty() {
        if (isEmpty())
            throw new BadFile("folder of " + config.name(), "it is empty, and this computer stands by for another: "
                + "start it with --stand-by " + config.site().name());
    }
}
