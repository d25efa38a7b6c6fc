package org.lazaret.server.wiring;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.lazaret.core.journal.AccountId;
import org.lazaret.core.journal.SiteId;
import org.lazaret.group.zones.Key;
import org.lazaret.practice.staff.Role;
import org.lazaret.server.second.Neighbour;
import org.lazaret.server.wiring.NodeConfig.Keeping;
import org.lazaret.server.wiring.NodeConfig.Neighbouring;
import org.lazaret.server.wiring.NodeConfig.SiteConfig;
import org.lazaret.server.wiring.NodeConfig.UnlockBy;
import org.lazaret.server.signin.TapDoor.Player;

/// A node's configuration file, read.
///
/// Shape: YAML with `group`, `address`, `port`, `tls`, `sites`; paths are relative to the file's folder.
public final class NodeFile {
    private static final String NAME = "[a-z0-9][a-z0-9-]{0,62}";
    private static final List<String> OWN_MACHINE = List.of("127.0.0.1", "::1", "localhost");

    private final Path folder;

    private NodeFile(Path folder) { this.folder = folder; }

    /// @throws BadFile naming line, column and what to write instead
    public static NodeConfig read(Path file) { return of(file, YamlMap.text(file)); }

    static NodeConfig of(Path file, String text) {
        var map = YamlMap.of(file, text).only("group", "address", "port", "tls", "sites", "keeps", "neighbours");
        var reader = new NodeFile(file.toAbsolutePath().getParent());
        var sites = map.maps("sites").stream().map(reader::site).toList();
        once(map, sites.stream().map(SiteConfig::host).toList());
        once(map, sites.stream().map(site -> site.folder().toString()).toList());
        return new NodeConfig(name(map, "group"), reader.listening(map, sites), sites, reader.keeps(map),
            neighbours(map));
    }

    private Listening listening(YamlMap map, List<SiteConfig> sites) {
        var address = map.text("address", "127.0.0.1");
        if (map.has("tls")) return new Listening(address, map.port("port", 8080), Optional.of(path(map, "tls")));
        if (!OWN_MACHINE.contains(address))
            throw map.bad("address", "without TLS a node listens on its own machine only (127.0.0.1): on the network "
                + "anyone could read along. Write 'tls: FOLDER'; the certificate is made there");
        for (var site : sites)
            if (!site.host().endsWith(".localhost"))
                throw map.bad("sites", "'%s' is asked for over the network. Write 'tls: FOLDER'".formatted(
                    site.host()));
        return Listening.locally(map.port("port", 8080));
    }

    private Optional<Keeping> keeps(YamlMap map) {
        if (!map.has("keeps")) return Optional.empty();
        var keeps = map.map("keeps").only("address", "port", "folder", "key-file", "for");
        var where = new InetSocketAddress(keeps.text("address", "0.0.0.0"), keeps.port("port", 8444));
        var guest = keeps.has("for") ? Optional.of(key(keeps, "for")) : Optional.<Key>empty();
        return Optional.of(new Keeping(where, path(keeps, "folder"), path(keeps, "key-file"), guest));
    }

    private static Optional<Neighbouring> neighbours(YamlMap map) {
        if (!map.has("neighbours")) return Optional.empty();
        var how = map.map("neighbours").only("address", "port", "ask", "every");
        int every = how.number("every", 60);
        if (every < 1 || every > 3_600) throw how.bad("every", "write seconds, from 1 to 3600");
        var board = how.has("address")
            ? Optional.of(new InetSocketAddress(how.text("address"), how.port("port", 8445)))
            : Optional.<InetSocketAddress>empty();
        var asked = Stream.of(how.text("ask", "").split(",")).map(String::strip).filter(one -> !one.isEmpty()).map(
            one -> neighbour(how, one)).toList();
        return Optional.of(new Neighbouring(board, asked, Duration.ofSeconds(every)));
    }

    private static InetSocketAddress neighbour(YamlMap how, String one) {
        if (!one.matches("[^:\\s]+:[0-9]{1,5}") || Integer.parseInt(one.substring(one.indexOf(':') + 1)) > 65_535)
            throw how.bad("ask", "write 'HOST:PORT', with commas between them, e.g. 192.168.1.20:8445");
        int colon = one.indexOf(':');
        return InetSocketAddress.createUnresolved(one.substring(0, colon), Integer.parseInt(one.substring(colon + 1)));
    }

    private static Key key(YamlMap map, String key) {
        if (map.text(key).matches("[0-9a-f]{64}")) return new Key(map.text(key));
        throw map.bad(key, "write the key that the other computer says: 64 digits and letters from a to f");
    }

    private static Optional<Neighbour.Where> standby(YamlMap map) {
        if (!map.has("standby")) return Optional.empty();
        if (map.has("second"))
            throw map.bad("standby", "a site has one second place: a folder, or a computer that stands by");
        var there = map.map("standby").only("at", "key");
        if (!there.text("at").matches("[^:\\s]+:[0-9]{1,5}"))
            throw there.bad("at", "write 'HOST:PORT', e.g. 192.168.1.20:8444");
        return Optional.of(new Neighbour.Where(there.text("at"), key(there, "key")));
    }

    private SiteConfig site(YamlMap map) {
        map.only("site", "name", "host", "folder", "latch", "second", "unlock", "zone", "language", "people",
            "standby", "packs");
        var site = new SiteId(name(map, "site"));
        var folder = path(map, "folder");
        return new SiteConfig(site, map.text("name"), host(map, site), folder, latch(map, folder),
            second(map, folder), unlock(map), zone(map), language(map), players(map), standby(map), packs(map, folder));
    }

    private Optional<Path> second(YamlMap map, Path folder) {
        if (!map.has("second")) return Optional.empty();
        var second = path(map, "second");
        if (second.startsWith(folder) || folder.startsWith(second) || path(map, "latch").startsWith(second))
            throw map.bad("second", "the second place must lie on another disk: outside the site's folder, neither "
                + "around it nor around the latch");
        return Optional.of(second);
    }

    private Optional<Path> packs(YamlMap map, Path folder) {
        if (!map.has("packs")) return Optional.empty();
        var packs = path(map, "packs");
        if (packs.startsWith(folder) || folder.startsWith(packs))
            throw map.bad("packs", "packs are for people: they lie outside the site's folder, and not around it");
        return Optional.of(packs);
    }

    private Path latch(YamlMap map, Path folder) {
        var latch = path(map, "latch");
        if (latch.startsWith(folder))
            throw map.bad("latch", "the latch must lie outside the site's folder and outside its backups: "
                + "an old copy of both would open what has been erased");
        return latch;
    }

    private UnlockBy unlock(YamlMap map) {
        var how = map.map("unlock").only("key-file", "passphrase");
        if (how.text("passphrase", "").equals("ask")) return new UnlockBy.Passphrase();
        if (how.text("key-file", "").isEmpty())
            throw map.bad("unlock", "write 'unlock: {key-file: PATH}' or 'unlock: {passphrase: ask}'");
        return new UnlockBy.KeyFile(path(how, "key-file"));
    }

    private Path path(YamlMap map, String key) { return folder.resolve(map.text(key)).normalize(); }

    private static String host(YamlMap map, SiteId site) {
        return map.text("host", site.name() + ".localhost").toLowerCase(Locale.ROOT);
    }

    private static ZoneId zone(YamlMap map) {
        try {
            return ZoneId.of(map.text("zone"));
        } catch (DateTimeException unknown) {
            throw map.bad("zone", "'%s' is no time zone. Write one such as Europe/London".formatted(map.text("zone")));
        }
    }

    private static Locale language(YamlMap map) {
        var language = map.text("language", "en");
        if (List.of("en", "nl").contains(language)) return Locale.forLanguageTag(language);
        throw map.bad("language", "'%s' is not spoken here yet. Write en or nl".formatted(language));
    }

    private static List<Player> players(YamlMap map) {
        return map.has("people") ? map.maps("people").stream().map(NodeFile::player).toList() : List.of();
    }

    private static Player player(YamlMap map) {
        map.only("account", "name", "roles");
        return new Player(new AccountId(name(map, "account")), map.text("name"), roles(map));
    }

    /// Every role, if nothing is said.
    private static List<Role> roles(YamlMap map) {
        var named = map.text("roles", "");
        if (named.isEmpty()) return List.of(Role.values());
        return Stream.of(named.split(",")).map(each -> role(map, each.strip())).toList();
    }

    private static Role role(YamlMap map, String column) {
        return Stream.of(Role.values()).filter(role -> role.column().equals(column)).findFirst().orElseThrow(
            () -> map.bad("roles", "'%s' is no role. Write some of %s, with commas".formatted(column,
                Stream.of(Role.values()).map(Role::column).toList())));
    }

    private static String name(YamlMap map, String key) {
        var name = map.text(key);
        if (name.matches(NAME)) return name;
        throw map.bad(key, "'%s' must be lower-case letters, digits and '-', at most 63".formatted(name));
    }

    private static void once(YamlMap map, List<String> names) {
        var seen = new LinkedHashSet<String>();
        for (var name : names) {
            if (!seen.add(name)) throw map.bad("sites", "two sites share '%s': give each its own".formatted(name));
        }
    }
}
