package org.lazaret.server.wiring;

import java.util.Optional;
import org.lazaret.core.journal.SiteId;
import org.lazaret.core.site.Outside;
import org.lazaret.group.zones.Key;
import org.lazaret.group.zones.ZoneDirectory;

/// What the officers of a zone have said of who goes on as a site.
final class Succession {
    private static final String GONE = "By the word of the officers this practice goes on at another computer, as "
        + "%s/%d: this one writes no more";

    private Succession() {}

    /// Why this computer writes no more; empty while nobody else goes on as its site.
    static Optional<String> of(ZoneDirectory zone, SiteId site, Outside.Ground ground) {
        var care = ground.log().journal("care");
        var own = Key.of(ground.signer().publicKey());
        return zone.successor(site, own, care.origin().incarnation()).map(
            next -> GONE.formatted(site.name(), next.keys().incarnation()) + left(zone, own, care.size()));
    }

    private static String left(ZoneDirectory zone, Key own, long size) {
        return zone.former().stream().filter(
            one -> one.site().keys().signing().equals(own) && size > one.left()).findFirst().map(
                one -> ". Entries %d to %d of care are not in what came back; they are kept as they are".formatted(
                    one.left(), size - 1)).orElse("");
    }
}
