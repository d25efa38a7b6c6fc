package org.lazaret.server.wiring;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.lazaret.core.site.Progress;
import org.lazaret.core.world.OsClock;
import org.lazaret.core.world.OsSecrets;
import org.lazaret.group.recovery.Homecoming.Brought;
import org.lazaret.group.recovery.Homecoming.Missing;
import org.lazaret.group.second.Sheet;
import org.lazaret.group.second.Stick;
import org.lazaret.pages.Place;
import org.lazaret.pages.Words;
import org.lazaret.server.restoring.Back;
import org.lazaret.server.restoring.Entrance;
import org.lazaret.server.restoring.Restoring;
import org.lazaret.server.restoring.Roads;
import org.lazaret.server.restoring.RestorePage;
import org.lazaret.server.second.Keeper;
import org.lazaret.server.wiring.NodeConfig.SiteConfig;
import org.lazaret.server.wiring.NodeConfig.UnlockBy;

/// A clean computer that serves the pages of a restoring, until the site is back and somebody opens it.
public final class ComingBack implements AutoCloseable {
    private final NodeConfig config;
    private final SiteConfig site;
    private final Restoring restoring;
    private final NodeServer server;
    private final int port;
    private final Optional<Kept> kept;

    private ComingBack(Ways ways, Restoring restoring, NodeServer server) {
        this.config = ways.config;
        this.site = ways.site;
        this.kept = ways.kept;
        this.restoring = restoring;
        this.server = server;
        this.port = server.port();
    }

    /// Returns when its page is there. A passphrase is asked for before.
    ///
    /// @param folder of the configuration file
    /// @param say told which code lets a browser in
    /// @throws BadFile when there is a site already, or none of that name in the file
    public static ComingBack begin(NodeConfig config, Path folder, String name, Consumer<String> say) {
        var filed = config.named(name);
        new SiteFolder(filed).refuseFull();
        var site = filed.unlock() instanceof UnlockBy.Passphrase ? filed.heldBy(Unlocking.of(filed, true)) : filed;
        var held = config.with(site);
        held.listening().tls().ifPresent(tls -> SiteCertificate.make(tls, held.sites().stream().map(
            SiteConfig::host).toList(), new OsSecrets(), new OsClock()));
        var kept = held.keeps().map(keeping -> Kept.open(keeping, true));
        var ways = new Ways(held, folder, site, kept);
        var restoring = new Restoring(ways, new Entrance(new OsSecrets(), say));
        var porch = new Porch(place(site), site.host(), restoring.entrance());
        return new ComingBack(ways, restoring, NodeServer.leading(porch, restoring, held.listening()));
    }

    /// Whether the site is here already: this computer has taken over.
    public static boolean isOver(NodeConfig config, String name) {
        return !new SiteFolder(config.named(name)).isEmpty();
    }

    private static Place place(SiteConfig site) {
        var menu = List.of(new Place.Room(RestorePage.PATH, RestorePage.class, "r"));
        return new Place(site::name, site.zone(), new OsClock(), new Words(site.language()), new Place.Household(menu,
            List.of()));
    }

    /// Where a browser on this computer finds the page.
    public String address() {
        return "%s://%s:%d%s".formatted(config.listening().scheme(), site.host(), port, RestorePage.PATH);
    }

    /// Says which code lets a browser in.
    public void welcome() { restoring.entrance().welcome(); }

    /// Waits until somebody opens the restored site.
    public void await() throws InterruptedException { restoring.await(); }

    /// The node that it becomes, on the same port.
    public NodeConfig config() { return config.at(port); }

    @Override public void close() {
        server.close();
        kept.ifPresent(Kept::close);
    }

    /// The ways in which a site comes back on this computer.
    private record Ways(NodeConfig config, Path folder, SiteConfig site, Optional<Kept> kept) implements Roads {
        @Override public Second second() {
            var named = site.second();
            var stick = named.flatMap(there -> Keeper.at(there, config.group() + "/" + site.site().name()).get());
            var how = kept.map(door -> door.reached() ? Kind.STANDBY : Kind.STANDBY_ALONE).orElse(Kind.FOLDER);
            return new Second(named.map(Path::toString).orElse(""), how, stick.isPresent(), stick.flatMap(
                Stick::newest).isPresent());
        }

        @Override public Back bySheet(Sheet sheet, Progress progress) {
            boolean over = false;
            kept.ifPresent(Kept::shut); // nothing comes any more that would be missing afterwards
            try {
                var back = back(new Restoration(config, folder).restore(site, () -> sheet, progress), List.of());
                over = true;
                return back;
            } finally {
                boolean took = over;
                kept.ifPresent(door -> door.reopen(!took));
            }
        }

        private static Back back(Opening.Back<Optional<Readmission.Asked>> back, List<Back.Missing> missing) {
            return new Back(back.remains().care().size(), back.remains().access().size(), missing, back.next().map(
                asked -> new Back.Request(asked.file().toString(), asked.key())));
        }

        @Override public Copied ask(String typed) {
            var asked = new HubRestoration(config, folder, hub(typed)).request(site);
            var home = asked.home();
            return new Copied(home.care().size(), home.access().size(), home.last(), new Copied.Request(
                asked.plea().number(), asked.plea().needed(), asked.officers(), asked.file(), asked.plea().file()));
        }

        @Override public Back byOfficers(Officers said, Progress progress) {
            var missing = new ArrayList<Missing>();
            var answers = new ArrayList<Brought>();
            for (var one : said.answers()) if (!one.isBlank()) answers.add(brought(one.strip(), answers.size() + 1));
            var back = new HubRestoration(config, folder, hub(said.folder())).restore(site, new HubRestoration.With(
                answers, List.of(), said.missing()), new HubRestoration.Watch(missing, progress));
            return back(back, missing.stream().map(one -> new Back.Missing(one.seen().origin().journal(), one.has(),
                one.seen().size())).toList());
        }

        private Path hub(String typed) { return folder.resolve(typed.strip()); }

        /// As it stands in its file, or the name of that.
        private Brought brought(String typed, int number) {
            return typed.startsWith("{")
                ? new Brought("answer " + number, typed.getBytes(UTF_8))
                : HubRestoration.brought(folder.resolve(typed));
        }
    }
}
