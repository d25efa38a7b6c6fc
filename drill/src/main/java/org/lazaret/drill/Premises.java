package org.lazaret.drill;

import static java.util.stream.Collectors.joining;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.lazaret.core.journal.DeviceId;
import org.lazaret.core.site.Elsewhere;
import org.lazaret.core.world.Chance;
import org.lazaret.core.world.DiskCopy;
import org.lazaret.core.world.PeerId;
import org.lazaret.drill.attacks.Fork;
import org.lazaret.drill.attacks.Lies;
import org.lazaret.drill.attacks.RollBack;
import org.lazaret.drill.attacks.Tampering;
import org.lazaret.drill.attacks.Theft;
import org.lazaret.drill.care.Crew;
import org.lazaret.drill.care.Notebook;
import org.lazaret.drill.care.Practice;
import org.lazaret.drill.checks.AccessWatch;
import org.lazaret.drill.checks.Outflow;
import org.lazaret.drill.checks.WireWatch;
import org.lazaret.drill.command.Officers;
import org.lazaret.drill.scenario.Post;
import org.lazaret.drill.scenario.Step;
import org.lazaret.drill.universe.Agenda;
import org.lazaret.drill.universe.Browser;
import org.lazaret.drill.universe.Computer;
import org.lazaret.drill.universe.Courier;
import org.lazaret.drill.universe.Hand;
import org.lazaret.drill.universe.Home;
import org.lazaret.drill.universe.Line;
import org.lazaret.drill.universe.Live;
import org.lazaret.drill.universe.Mutation;
import org.lazaret.drill.universe.Network;
import org.lazaret.drill.universe.Node;
import org.lazaret.drill.universe.PeerWire;
import org.lazaret.drill.universe.Peers;
import org.lazaret.drill.universe.Program;
import org.lazaret.drill.universe.Tap;
import org.lazaret.drill.weather.Weather;
import org.lazaret.group.carry.HubIdentity;
import org.lazaret.group.exposed.Exposures;
import org.lazaret.group.exposed.Sort;

/// One site of a play: its machine, its people and their screens, what befalls it, and what was carried away.
///
/// All that happens here by chance is drawn from the site's own stream, so it is the same however many others there
/// are.
final class Premises {
    private static final String GROUP = Officers.GROUP;
    private static final int BROWSERS = 6;
    private static final LocalTime NIGHT = LocalTime.of(23, 30);

    private final Post post;
    private final Ground ground;
    private final Notebook notebook = new Notebook();
    private final Computer computer;
    private final AccessWatch watch;
    private final Outflow outflow;
    private final WireWatch wire;
    private final Node node;
    private final Hand hand;
    private final Browser.Place place;
    private final List<Browser> browsers;
    private final Crew crew;
    private final Practice practice;
    private final Weather weather;
    private final Tampering tampering;
    private final RollBack rollBack;
    private final List<Fork> forks = new ArrayList<>();
    private final Lies lies;
    private final List<Theft> thefts = new ArrayList<>();
    private Optional<DiskCopy> early = Optional.empty();
    private int cited;

    /// What all sites of a play share.
    ///
    /// @param centres the hub of each zone; none for a practice on its own
    /// @param mutation makes what is broken on purpose, anew for each process
    /// @param watched whether anybody holds what leaves the machines against what people know
    record Ground(Agenda agenda, Peers peers, Map<String, Centre> centres, Supplier<Mutation> mutation,
        boolean watched) {}

    Premises(Post post, Ground ground, Chance chance) {
        this.post = post;
        this.ground = ground;
        var agenda = ground.agenda();
        this.computer = Computer.fresh(agenda, chance.stream("computer"), new PeerWire(ground.peers(), self()));
        this.outflow = new Outflow(agenda, computer.disk(), post.name());
        this.watch = new AccessWatch(notebook, computer.disk(), post.name(), chance.stream("watch"));
        this.node = new Node(agenda, computer, program(), ground.watched() ? watch.and(outflow) : Tap.NOBODY);
        this.hand = new Hand(agenda, node, post.name());
        this.wire = new WireWatch(self(), notebook,
            folder -> centre().orElseThrow().node().computer().disk().durable(folder));
        this.place = new Browser.Place(agenda, new Network(agenda, chance.stream("network")), node);
        this.browsers = IntStream.rangeClosed(1, BROWSERS).mapToObj(number -> new Browser(place,
            new DeviceId("%s-pc-%d".formatted(post.name(), number)), chance.stream("browser " + number))).toList();
        this.weather = new Weather(agenda, node, chance.stream("weather"));
        this.crew = new Crew(post.name(), chance.stream("crew"));
        this.practice = new Practice(new Practice.Place(agenda, post.clock(), browsers, notebook, this::outage),
            post.trade(), crew, chance.stream("practice"));
        this.lies = new Lies(agenda);
        this.tampering = new Tampering(agenda, this::program, chance.stream("tampering"));
        this.rollBack = new RollBack(agenda, node, () -> notebook.turnedAway().getOrDefault("rolled-back", 0));
    }

    /// The hub of its zone, if it is one site of several.
    Optional<Centre> centre() { return Optional.ofNullable(ground.centres().get(post.zone())); }

    private boolean outage() { return weather.inForce() || centre().filter(hub -> hub.dark(self())).isPresent(); }

    /// As the wire knows it.
    PeerId self() { return new PeerId(GROUP + "/" + post.name()); }

    private Home home() {
        var title = Arrays.stream(post.name().split("-")).map(
            word -> Character.toUpperCase(word.charAt(0)) + word.substring(1)).collect(joining(" "));
        return new Home(GROUP, post.name(), title + " Vets", post.clock());
    }

    /// The program that is played, to be started here or somewhere else.
    Program program() {
        var mutation = ground.mutation().get();
        return centre().map(hub -> new Program(home(), mutation, hub::courier)).orElseGet(
            () -> new Program(home(), mutation));
    }

    /// The site is made, and takes over its clients in calm.
    void open(LocalDate first, int days) {
        program().found(computer);
        centre().ifPresent(this::join);
        node.start();
        node.live().ifPresent(open -> practice.begin(open.site(), first));
        centre().ifPresent(hub -> node.join(hub.officers().founding()));
        practice.takeOver(days);
    }

    /// Somebody comes with an order, and lays it before the site.
    void lay(String order) { hand.lay(order); }

    private void join(Centre hub) {
        var member = hub.enrol(self(), computer.disk().copy());
        wire.keys(member.journals());
        ground.centres().values().stream().filter(other -> !other.equals(hub)).forEach(other -> other.know(member));
        ground.peers().join(self(), new Line(ground.agenda(), node, () -> hub.unreached(self())));
        if (ground.watched()) ground.peers().overhear(self(), wire);
    }

    /// From now on its own network is not to be trusted, and each day has its work.
    void work(LocalDate first, int days) {
        place.network().calm(false);
        for (var day = 0; day < days; day++) {
            practice.plan(first.plusDays(day), day);
            ground.agenda().at(at(first.plusDays(day), NIGHT), wire::search);
        }
        ground.agenda().at(at(first, LocalTime.of(8, 0)), () -> early = Optional.of(computer.disk().copy()));
    }

    private Instant at(LocalDate day, LocalTime time) { return day.atTime(time).atZone(post.clock()).toInstant(); }

    void rest() {
        place.network().calm(true);
        weather.heal();
    }

    void attack(Step step) {
        switch (step.verb()) {
            case STEAL_DISK -> thefts.add(new Theft(computer.disk().copy(), notebook.erased().size()));
            case TAMPER_JOURNAL -> {
                if (node.up()) node.die();
                tampering.with(new Tampering.Stolen(computer.disk().copy(), computer.latch().copy()),
                    Integer.parseInt(step.text("bytes", "4")));
            }
            case ROLL_BACK_JOURNAL -> early.ifPresent(rollBack::to);
            case FORK_JOURNAL -> fork();
            default -> throw new IllegalArgumentException(step.verb().word() + " is no attack on a site that is built");
        }
    }

    /// Someone has all of its machine on another, and writes there.
    private void fork() {
        if (!node.up()) return;
        var clone = Computer.clone(ground.agenda(), computer, new PeerWire(ground.peers(), self()));
        var fork = Fork.on(ground.agenda(), clone, program());
        ground.peers().join(self(), fork);
        forks.add(fork);
        var since = ground.agenda().now();
        lies.told("another history was written in the name of " + post.name(), () -> onRecord(since,
            Sort.ANOTHER, Sort.OTHER_PAST, Sort.AHEAD).or(() -> centre().flatMap(hub -> hub.complaint(self()))));
    }

    /// Whether anyone else wrote in its name.
    boolean forked() { return !forks.isEmpty(); }

    /// The officers say who the hub is; who pretends to be this site hears it first.
    void turnTo(HubIdentity hub) {
        forks.forEach(fork -> fork.turnTo(hub));
        ground.agenda().in(Duration.ofMinutes(5), () -> node.turnTo(hub));
    }

    private Optional<Live> live() { return node.live(); }

    private Optional<Elsewhere> elsewhere() { return live().flatMap(Live::courier).map(Courier::elsewhere); }

    /// Whether the site says that anything is wrong with what lies elsewhere.
    boolean troubled() { return elsewhere().stream().anyMatch(its -> !its.troubles().isEmpty()); }

    /// What stands in the site's own journal of what was done to its records elsewhere.
    ///
    /// @param since only what was seen from then on
    Optional<String> onRecord(Instant since, Sort... sorts) {
        return live().stream().flatMap(open -> SiteJudging.desk(open).read(Exposures.BOOK).lines().stream()).filter(
            line -> List.of(sorts).contains(line.what().sort()) && !line.what().seen().isBefore(since)).findFirst().map(
                this::cite);
    }

    private String cite(Exposures.Line line) {
        cited = Math.max(cited, line.number());
        return "%s has on record, as number %d: %s".formatted(post.name(), line.number(), line.what().proof().words());
    }

    /// The highest number of what it was believed to have on record.
    int cited() { return cited; }

    /// Whether the site says that something has been in one place only for so long.
    boolean alone(Duration most) {
        return live().map(open -> SiteJudging.desk(open).standing()).filter(
            standing -> standing.alone() > 0 && standing.since().isBefore(ground.agenda().now().minus(
                most))).isPresent();
    }

    /// That the site counts more as safe elsewhere than a hub has vouched for in its own key.
    Optional<String> believesMore() {
        var most = wire.vouched("care").stream().mapToLong(WireWatch.Vouched::size).max().orElse(0);
        return elsewhere().filter(its -> its.care() > most).map(
            its -> "%s believes that %d entries are elsewhere, and %d are".formatted(post.name(), its.care(), most));
    }

    /// What was tried against its journals from elsewhere.
    Lies lies() { return lies; }

    Post post() { return post; }

    Notebook notebook() { return notebook; }

    Node node() { return node; }

    Agenda agenda() { return ground.agenda(); }

    AccessWatch watch() { return watch; }

    /// What left it, and which orders came to be on its disk.
    Outflow outflow() { return outflow; }

    /// What was heard on its way to the hub.
    WireWatch wire() { return wire; }

    Weather weather() { return weather; }

    Tampering tampering() { return tampering; }

    RollBack rollBack() { return rollBack; }

    List<Theft> thefts() { return thefts; }

    List<Browser> browsers() { return browsers; }

    Crew crew() { return crew; }

    /// What stands between a browser and its node.
    Browser.Place place() { return place; }

    /// Somebody else's hands on a device of the house.
    Browser screen(Chance its) {
        return new Browser(place, browsers.get(its.below(browsers.size())).device(), its.stream("browser"));
    }
}
