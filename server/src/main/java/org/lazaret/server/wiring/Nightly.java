package org.lazaret.server.wiring;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
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
    void look(Site site) { if (due(local(clock.now()))) make(site); }

    /// Makes one if there is none since then: people may need paper, for an order has made an island of the site.
    void dark(Site site, Instant since) {
        if (older(local(since).truncatedTo(ChronoUnit.MINUTES))) make(site); // as files are named
    }

    private void make(Site site) { Packs.write(site, config, folder, clock); }

    private LocalDateTime local(Instant at) { return at.atZone(config.zone()).toLocalDateTime(); }

    private boolean older(LocalDateTime than) { return folder.newest().filter(made -> !made.isBefore(than)).isEmpty(); }

    /// The newest is older than last night.
    boolean due(LocalDateTime now) {
        var today = now.toLocalDate().atTime(AT);
        var last = now.isBefore(today) ? today.minusDays(1) : today;
        return older(last);
    }
}
