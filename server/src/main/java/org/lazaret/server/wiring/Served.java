package org.lazaret.server.wiring;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.lazaret.core.site.Site;
import org.lazaret.group.orders.OrderBook.Known;
import org.lazaret.pages.Place;
import org.lazaret.server.second.Keeper;
import org.lazaret.server.signin.Door;

/// A site at work on this node, its door, how its pages speak of it, and what is heard of it.
///
/// @param host by which browsers ask for it
/// @param keeper of its second place, if it has one
/// @param ended why nobody comes in here any more, because the site goes on elsewhere; empty while they do
/// @param closed the order by which only its own LAN is answered, if there is one
public record Served(String host, Place place, Site site, Door door, Following following,
    Optional<Keeper> keeper, Supplier<String> ended, Supplier<Optional<Known>> closed) {
    /// Follows the site from now on.
    public static Served of(String host, Place place, Site site, Door door) {
        var following = new Following();
        site.listen(following::changed);
        return new Served(host, place, site, door, following, Optional.empty(), () -> "",
            Optional::empty);
    }

    Served keptBy(Keeper whom) {
        return new Served(host, place, site, door, following, Optional.of(whom), ended, closed);
    }

    Served endedBy(Supplier<String> why) {
        return new Served(host, place, site, door, following, keeper, why, closed);
    }

    Served closedBy(Supplier<Optional<Known>> order) {
        return new Served(host, place, site, door, following, keeper, ended, order);
    }

    /// By order a dark site answers its own people where they are, and nobody else.
    ///
    /// @param address as numbers
    boolean shutTo(String address) { return closed.get().isPresent() && !Near.is(address); }

    static Optional<Served> among(List<Served> sites, String host) {
        return sites.stream().filter(site -> site.host().equalsIgnoreCase(host)).findFirst();
    }
}
