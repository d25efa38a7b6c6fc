package org.lazaret.server.wiring;

import java.nio.file.Path;
import java.util.Optional;
import org.lazaret.core.site.Site;
import org.lazaret.core.vault.FileVault;
import org.lazaret.group.zones.Newcomer;
import org.lazaret.group.zones.Request;
import org.lazaret.server.wiring.NodeConfig.SiteConfig;

/// How a site that came back with a new key asks the commanders of its zone to go on with it.
///
/// @param folder in which its request is written
record Readmission(SiteConfig site, Path folder) {
    /// What the commanders are asked to sign.
    ///
    /// @param file that is brought to them
    /// @param key which they compare, hexadecimal
    record Asked(Path file, String key) {
        String sentence(String site) {
            return ("Its hub does not know its new key. Bring %s to the commanders; until they have signed, everything "
                + "else works. The key of %s is %s: they compare it.").formatted(file, site, key);
        }
    }

    /// @return nothing outside of a zone
    Optional<Asked> ask(Site open, FileVault vault) {
        var desk = ZoneDesk.of(open);
        return desk.zone().flatMap(zone -> zone.site(site.site())).map(before -> ask(before, vault, desk.left()));
    }

    private Asked ask(Newcomer before, FileVault vault, long left) {
        var keys = Joining.keys(site, vault);
        var back = new Newcomer(before.root(), site.site(), before.trade(), keys, before.address());
        return new Asked(Joining.request(folder, site, Request.file(Request.back(back, left, vault.signer()))),
            keys.signing().hex());
    }
}
