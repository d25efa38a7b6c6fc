package org.lazaret.server.wiring;

import java.time.LocalDateTime;
import java.time.LocalTime;
import org.lazaret.core.site.Site;
import org.lazaret.core.world.Clock;
import org.lazaret.server.wiring.NodeConfig.SiteConfig;

/// The pack that a node makes by itself each night, in the folder that its file names.
///
/// @param clock as the site's pages have it
record Nightly(SiteConfig config, Clock clock, PackFolder folder) {
    /// After the day, and before anybody comes; when clocks are changed, they are changed by then.
    private static final LocalTime AT = LocalTime.of(3, 15);

    /// Makes one if it is time; a node that was not running then makes it as soon as it runs.
    void look(Site site) {
        var now = clock.now().atZone(config.zone()).toLocalDateTime();
        if (due(now)) Packs.write(site, config, folder, clock);
    }

    /// The newest is older than last night.
    boolean due(LocalDateTime now) {
        var today = now.toLocalDate().atTime(AT);
        var last = now.isBefore(today) ? today.minusDays(1) : today;
        return folder.newest().filter(made -> !made.isBefore(last)).isEmpty();
    }
}
