package org.lazaret.drill;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.lazaret.core.world.Chance;
import org.lazaret.core.world.PeerId;
import org.lazaret.drill.command.Officers;
import org.lazaret.drill.scenario.Post;
import org.lazaret.drill.scenario.Profile;
import org.lazaret.drill.scenario.Scenario;
import org.lazaret.drill.scenario.Step;
import org.lazaret.drill.scenario.Target;
import org.lazaret.drill.scenario.Verb;
import org.lazaret.drill.universe.Agenda;
import org.lazaret.drill.universe.Mutation;
import org.lazaret.drill.universe.Peers;
import org.lazaret.drill.universe.SeededSecrets;
import org.lazaret.drill.weather.Storm;

/// One playing of a scenario: sites take over their clients in calm, are struck while they work, and come to rest.
final class Play {
    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    /// A Monday.
    private static final LocalDate FIRST = LocalDate.of(2026, 6, 1);
    /// Clients are taken over so long before that no day of care counts it: it is read about more people than on one.
    private static final LocalDateTime BEGIN = FIRST.minusDays(2).atTime(16, 0);
    private static final Duration TO_REST = Duration.ofHours(12);

    private final Scenario scenario;
    private final Agenda agenda = new Agenda(BEGIN.atZone(ZONE).toInstant());
    private final Supplier<Mutation> mutation;
    private final Chance targets;
    private final Peers peers;
    private final Storm storm;
    private final Map<String, Centre> centres;
    private final Map<String, Siege> sieges = new LinkedHashMap<>();
    private final Map<String, Ordering> orderings = new LinkedHashMap<>();
    private final Intrusion intrusion;
    private final Inquest inquest = new Inquest(this);
    private final List<Premises> sites;

    /// @param mutation makes what is broken on purpose, anew for each process
    Play(Scenario scenario, Supplier<Mutation> mutation) { this(scenario, mutation, true); }

    /// The same with nobody who looks at pages and messages: what happens there is the same.
    static Play unwatched(Scenario scenario, Supplier<Mutation> mutation) {
        return new Play(scenario, mutation, false);
    }

    private Play(Scenario scenario, Supplier<Mutation> mutation, boolean watched) {
        var chance = new Chance(scenario.seed());
        this.scenario = scenario.playable();
        this.mutation = mutation;
        this.targets = chance.stream("targets");
        this.peers = new Peers(agenda, chance.stream("peers"));
        this.storm = new Storm(agenda, peers);
        this.intrusion = new Intrusion(this, chance.stream("intrusion"));
        this.centres = new LinkedHashMap<>();
        if (!group().alone())
            group().zones().forEach(zone -> centres.put(zone, new Centre(officers(zone, chance), agenda, peers,
                chance.stream("zone " + zone).stream("hub"))));
        var all = List.copyOf(centres.values());
        for (var one : all) all.subList(0, all.indexOf(one)).forEach(other -> Centre.pair(other, one));
        centres.forEach((zone, centre) -> sieges.put(zone, new Siege(this, centre,
            chance.stream("zone " + zone).stream("siege"))));
        centres.forEach((zone, centre) -> orderings.put(zone, new Ordering(this, centre,
            chance.stream("zone " + zone).stream("orders"))));
        var ground = new Premises.Ground(agenda, peers, centres, mutation, watched);
        this.sites = group().posts().stream().map(post -> new Premises(post, ground, stream(chance, post))).toList();
    }

    private Officers officers(String zone, Chance chance) {
        var secrets = new SeededSecrets(chance.stream("zone " + zone).stream("officers"));
        return Officers.found(zone, agenda.now(), secrets, mutation.get().needed(Officers.NEEDED));
    }

    /// One practice alone draws from the whole.
    private Chance stream(Chance chance, Post post) {
        return group().alone() ? chance : chance.stream("zone " + post.zone()).stream(post.name());
    }

    /// Plays it to its end: first calm, then struck, then at rest.
    void play() {
        sites.forEach(site -> site.open(FIRST, scenario.days()));
        agenda.until(on(FIRST, LocalTime.MIDNIGHT));
        peers.rough();
        sites.forEach(site -> site.work(FIRST, scenario.days()));
        for (var day = 0; day < scenario.days(); day++)
            agenda.at(on(FIRST.plusDays(day), LocalTime.of(8, 0)), () -> sieges.values().forEach(Siege::keepEarly));
        orderings.forEach((zone, ordering) -> ordering.prepare(scenario.steps().stream().filter(
            step -> step.verb().ofOrders() && Target.of(step).zone(group()).equals(zone)).toList(),
            step -> step.at().in(FIRST, ZONE)));
        for (var step : scenario.steps()) agenda.at(step.at().in(FIRST, ZONE), () -> take(step));
        agenda.until(on(FIRST.plusDays(scenario.days() - 1L), LocalTime.of(23, 0)));
        rest();
    }

    private void rest() {
        peers.heal();
        centres.values().forEach(centre -> {
            centre.withhold(false);
            centre.node().start();
        });
        sites.forEach(Premises::rest);
        agenda.until(agenda.now().plus(TO_REST));
    }

    private static Instant on(LocalDate day, LocalTime time) { return day.atTime(time).atZone(ZONE).toInstant(); }

    private void take(Step step) {
        if (step.verb().onNetwork()) storm.strike(step, struck(step));
        else if (Target.of(step).atHub()) befalls(step);
        else if (step.verb() == Verb.ASSESS) inquest.ask();
        else if (step.verb().byTheDoor()) intrusion.take(step, targets(step));
        else if (step.verb().role() == Verb.Role.FAULT) targets(step).forEach(site -> site.weather().strike(step));
        else targets(step).forEach(site -> site.attack(step));
    }

    private void befalls(Step step) {
        if (step.verb().ofOrders()) Objects.requireNonNull(orderings.get(Target.of(step).zone(group()))).take(step);
        else besieged(step);
    }

    private void besieged(Step step) {
        Objects.requireNonNull(sieges.get(Target.of(step).zone(group()))).take(step);
    }

    /// A zone without a word about its sites is its hub.
    private List<PeerId> struck(Step step) {
        if (step.has("zone") && !step.has("site") && !step.has("sites"))
            return List.of(Centre.peer(step.text("zone", "")));
        return targets(step).stream().map(Premises::self).toList();
    }

    /// Each step draws for itself: those of the twin, which lacks some steps, strike whom they strike here.
    private List<Premises> targets(Step step) {
        var its = targets.stream("%s %s %s".formatted(step.at(), step.verb().word(), step.fields()));
        var drawn = Target.of(step).posts(group(), its);
        return sites.stream().filter(site -> drawn.contains(site.post())).toList();
    }

    /// Whether any fault struck anything.
    boolean struck() {
        return storm.struck() > 0 || sieges.values().stream().anyMatch(siege -> siege.struck() > 0)
            || sites.stream().anyMatch(site -> site.weather().struck() > 0);
    }

    Inquest inquest() { return inquest; }

    /// Who came in by the door.
    Intrusion intrusion() { return intrusion; }

    /// What befell the hub of a zone.
    Siege siege(Centre centre) { return Objects.requireNonNull(sieges.get(centre.zone())); }

    /// What is ordered in a zone.
    Ordering ordering(Centre centre) { return Objects.requireNonNull(orderings.get(centre.zone())); }

    /// The zones that an attack strikes.
    Set<String> attacked() {
        var zones = new TreeSet<String>();
        for (var step : scenario.steps()) {
            if (step.verb().role() == Verb.Role.FAULT) continue;
            if (Target.of(step).atHub()) zones.add(Target.of(step).zone(group()));
            else targets(step).forEach(site -> zones.add(site.post().zone()));
        }
        return zones;
    }

    /// When somebody first attacks anything.
    Optional<Instant> firstAttack() {
        return scenario.steps().stream().filter(step -> step.verb().role() == Verb.Role.ATTACKER).map(
            step -> step.at().in(FIRST, ZONE)).min(Comparator.naturalOrder());
    }

    Supplier<Mutation> mutation() { return mutation; }

    Profile group() { return scenario.group(); }

    Scenario scenario() { return scenario; }

    Agenda agenda() { return agenda; }

    Peers peers() { return peers; }

    List<Premises> sites() { return sites; }

    List<Premises> sites(String zone) {
        return sites.stream().filter(site -> site.post().zone().equals(zone)).toList();
    }

    /// The hub of each zone; none for a practice on its own.
    List<Centre> centres() { return List.copyOf(centres.values()); }
}
