package org.lazaret.server.wiring;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lazaret.core.journal.SiteId;
import org.lazaret.core.vault.Unlock;
import org.lazaret.group.zones.Key;
import org.lazaret.server.second.Neighbour;
import org.lazaret.server.signin.TapDoor.Player;

/// What a node serves, as its configuration file says.
///
/// @param group in every journal's origin
/// @param neighbours with whom it shares orders on the LAN; empty for nobody
/// @param keeps what it keeps for another computer, for which it stands by; empty for nothing
public record NodeConfig(String group, Listening listening, List<SiteConfig> sites, Optional<Keeping> keeps,
    Optional<Neighbouring> neighbours) {
    /// One that stands by for nobody.
    public NodeConfig(String group, Listening listening, List<SiteConfig> sites) {
        this(group, listening, sites, Optional.empty(), Optional.empty());
    }

    /// A folder that another computer writes.
    ///
    /// @param where it is reached
    /// @param folder with a second place for each site
    /// @param seed of the key that is shown to that computer: 32 bytes, made if there are none
    /// @param guest that computer's key; empty until somebody has written it down
    public record Keeping(InetSocketAddress where, Path folder, Path seed, Optional<Key> guest) {}

    /// Nodes on one LAN that show each other the orders that they have accepted.
    ///
    /// @param board where others read; empty for nowhere
    /// @param asked whose orders are read
    /// @param every so long
    public record Neighbouring(Optional<InetSocketAddress> board, List<InetSocketAddress> asked, Duration every) {}

    /// @throws BadFile when no site is called like that
    SiteConfig named(String site) {
        return sites.stream().filter(one -> one.site().name().equals(site)).findFirst().orElseThrow(
            () -> new BadFile("sites", "'%s' is none of them".formatted(site)));
    }

    /// With what stands here in place of the site of that name.
    NodeConfig with(SiteConfig other) {
        return new NodeConfig(group, listening, sites.stream().map(
            one -> one.site().equals(other.site()) ? other : one).toList(), keeps, neighbours);
    }

    /// On the port that it had before.
    NodeConfig at(int port) {
        return new NodeConfig(group, new Listening(listening.address(), port, listening.tls()), sites, keeps,
            neighbours);
    }

    /// One site of a node.
    ///
    /// @param host by which browsers ask for it, e.g. `high-street.localhost`
    /// @param folder with its journals, its vault and its tables
    /// @param players who works there in a demonstration; a real practice engages its people itself
    /// @param latch a file outside that folder and outside its backups
    /// @param second a folder on another disk, kept as new as can be; empty for none
    /// @param standby a computer that stands by, in place of such a folder
    /// @param packs a folder for the practice on paper, each night; empty for none
    public record SiteConfig(SiteId site, String name, String host, Path folder, Path latch,
        Optional<Path> second, UnlockBy unlock, ZoneId zone, Locale language, List<Player> players,
        Optional<Neighbour.Where> standby, Optional<Path> packs) {
        SiteConfig heldBy(Unlock open) {
            return new SiteConfig(site, name, host, folder, latch, second, new UnlockBy.Held(open), zone, language,
                players, standby, packs);
        }
    }

    /// What opens a site's vault.
    public sealed interface UnlockBy {
        /// 32 bytes, made at the first start if there are none.
        record KeyFile(Path file) implements UnlockBy {}
        /// Typed at the start by whoever starts the node.
        record Passphrase() implements UnlockBy {}
        /// In the hands of whoever has just restored it.
        record Held(Unlock unlock) implements UnlockBy {}
    }
}
