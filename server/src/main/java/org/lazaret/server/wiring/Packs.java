package org.lazaret.server.wiring;

import java.nio.file.Path;
import java.util.List;
import org.lazaret.core.site.Site;
import org.lazaret.core.world.Clock;
import org.lazaret.core.world.OsClock;
import org.lazaret.pages.Words;
import org.lazaret.pages.paper.Paper;
import org.lazaret.practice.downtime.Packing;
import org.lazaret.server.signin.Doors;
import org.lazaret.server.wiring.NodeConfig.SiteConfig;

/// Practices on paper, made by the node itself: everybody in it is in the access journal, read by the site.
public record Packs(NodeConfig config) {
    /// Of sites of a node that is not running.
    ///
    /// @param named of which; none for all
    /// @return the files
    public List<Path> into(Path folder, List<String> named) {
        var clock = new OsClock();
        var opening = new Opening(config.group(), Doors.PROOF, clock);
        var sites = named.isEmpty() ? config.sites() : named.stream().map(config::named).toList();
        return sites.stream().map(one -> opening.alone(one, (open, _) -> write(open, one, new PackFolder(folder,
            one.site().name()), clock))).toList();
    }

    /// Before it is written, it is on record who is in it.
    static Path write(Site site, SiteConfig config, PackFolder folder, Clock clock) {
        var words = new Words(config.language());
        var now = clock.now();
        var zone = config.zone();
        var pack = new Packing(ZoneDesk.of(site).desk(), config.name(), words, zone).at(now);
        return folder.keep(
            Paper.of(pack, words.say(Packing.class, "pack.foot")), now.atZone(zone).toLocalDateTime());
    }
}
