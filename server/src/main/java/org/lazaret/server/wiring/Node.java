package org.lazaret.server.wiring;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.lazaret.core.site.Site;
import org.lazaret.core.world.Clock;
import org.lazaret.core.world.OsClock;
import org.lazaret.core.world.OsSecrets;
import org.lazaret.server.signin.Doors;
import org.lazaret.server.signin.Plug;
import org.lazaret.server.wiring.NodeConfig.SiteConfig;

/// A node at work: its sites open, its rounds made, its web server answering.
public final class Node implements AutoCloseable {
    private static final String UNMET = "The computer that stands by is not reached. It must know this one: write "
        + "'for: %s' there";

    private final List<Opened> sites;
    private final Rounds rounds;
    private final Traces traces;
    private final NodeServer server;
    private final Listening listening;
    private final Optional<Kept> kept;
    private final Optional<Neighbours> neighbours;

    private Node(List<Opened> sites, Rounds rounds, NodeServer server, NodeConfig config) {
        this.kept = config.keeps().map(keeping -> Kept.open(keeping, false)); // where there is a site, it took over
        this.sites = sites;
        this.rounds = rounds;
        this.traces = Traces.begin(sites);
        this.server = server;
        this.listening = config.listening();
        this.neighbours = config.neighbours().map(how -> Neighbours.begin(sites, how));
    }

    /// Returns when it answers.
    ///
    /// @throws BadFile when a site cannot be opened as the configuration says
    public static Node start(NodeConfig config) { return start(config, Doors.PROOF, new OsClock()); }

    /// A node that holds nothing real, whose people sit down by one tap.
    public static Node demonstrate(NodeConfig config) { return demonstrate(config, new OsClock()); }

    /// @param clock what the wall shows there
    public static Node demonstrate(NodeConfig config, Clock clock) { return start(config, Doors.ONE_TAP, clock); }

    /// @param plug that people there may pull
    public static Node demonstrate(NodeConfig config, Clock clock, Plug plug) {
        return start(config, Doors.with(plug), clock);
    }

    /// A node that holds nothing real, with other sites in place of its own: to measure what a part of one costs.
    ///
    /// @param other makes a site of a real one
    public static Node tried(NodeConfig config, Clock clock, UnaryOperator<Site> other) {
        return start(config, new Opening(config.group(), Doors.ONE_TAP, clock, other), Doors.ONE_TAP);
    }

    private static Node start(NodeConfig config, Doors doors, Clock clock) {
        return start(config, new Opening(config.group(), doors, clock), doors);
    }

    private static Node start(NodeConfig config, Opening opening, Doors doors) {
        config.listening().tls().ifPresent(folder -> SiteCertificate.make(folder, config.sites().stream().map(
            SiteConfig::host).toList(), new OsSecrets(), new OsClock()));
        if (config.keeps().isPresent()) config.sites().forEach(site -> new SiteFolder(site).refuseEmpty());
        var sites = opening.all(config.sites());
        var server = NodeServer.start(sites.stream().map(Opened::served).toList(), doors, config.listening());
        var rounds = Rounds.begin(sites); // what a site does by itself comes after its first page
        sites.forEach(site -> site.call(rounds::nudge));
        return new Node(sites, rounds, server, config);
    }

    /// Where browsers find each site, e.g. `http://high-street.localhost:8080/`.
    public List<String> addresses() {
        return sites.stream().map(
            site -> "%s://%s:%d/".formatted(listening.scheme(), site.served().host(), server.port())).toList();
    }

    /// What whoever started the node must do next, a line each: take over a practice that nobody manages yet.
    public List<String> errands() {
        return Stream.concat(unmet(), firstCodes()).toList();
    }

    /// Computers that stand by and are not reached, perhaps since they do not know this one yet.
    private Stream<String> unmet() {
        return served().stream().flatMap(site -> site.keeper().stream()).filter(
            keeper -> !keeper.shows().isEmpty() && !keeper.reached()).map(
                keeper -> UNMET.formatted(keeper.shows()));
    }

    private Stream<String> firstCodes() {
        return sites.stream().map(Opened::served).flatMap(site -> site.door().firstCode().stream().map(
            code -> "Nobody manages %s yet. Open %s://%s:%d/who/first and type %s".formatted(site.place().name(),
                listening.scheme(), site.host(), server.port(), code)));
    }

    public int port() { return server.port(); }

    /// Where neighbours read its orders; 0 if nowhere.
    public int board() { return neighbours.map(Neighbours::port).orElse(0); }

    public List<Served> served() { return sites.stream().map(Opened::served).toList(); }

    @Override public void close() {
        served().forEach(site -> site.following().end());
        server.close();
        neighbours.ifPresent(Neighbours::close);
        traces.close();
        rounds.close();
        kept.ifPresent(Kept::close);
        served().forEach(site -> site.door().close());
        sites.forEach(Opened::close);
    }
}
