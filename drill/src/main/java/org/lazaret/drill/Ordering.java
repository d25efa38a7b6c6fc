package org.lazaret.drill;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.lazaret.core.journal.AccountId;
import org.lazaret.core.journal.DeviceId;
import org.lazaret.core.world.Chance;
import org.lazaret.drill.checks.Trial;
import org.lazaret.drill.checks.Trial.Sort;
import org.lazaret.drill.command.Commanders;
import org.lazaret.drill.command.Stranger;
import org.lazaret.drill.scenario.Ordered;
import org.lazaret.drill.scenario.Step;
import org.lazaret.drill.scenario.Verb;
import org.lazaret.drill.universe.Agenda;
import org.lazaret.drill.universe.Browser;
import org.lazaret.drill.scenario.Spans;
import org.lazaret.group.orders.Effect.Suspend;

/// What is ordered in a zone, by commanders who ask neither hub nor sites: on which roads it goes, and what the doors
/// of the sites do about it.
final class Ordering {
    /// A principal whom an order is to name has been at work for so long.
    static final Duration WORKED = Duration.ofMinutes(30);
    private static final Duration RINGS = Duration.ofMinutes(30);
    private static final String USUAL = "2h";
    private static final List<Pace> PACES = List.of(new Pace(Duration.ofSeconds(2), Duration.ofMillis(10)),
        new Pace(Duration.ofMinutes(10), Duration.ofSeconds(1)), new Pace(Duration.ofHours(3), Duration.ofMinutes(1)),
        new Pace(Duration.ofDays(1), Duration.ofMinutes(10)));

    private final Play play;
    private final Agenda agenda;
    private final Centre centre;
    private final Chance chance;
    private final Commanders commanders;
    private final List<Trial> trials = new ArrayList<>();
    private final List<Given> given = new ArrayList<>();
    private final Map<Step, List<Named>> named = new LinkedHashMap<>();

    /// The doors are looked at so often for so long.
    private record Pace(Duration until, Duration every) {}

    /// Somebody of a site in whose name a stranger works there, at a device of their own.
    private record Named(AccountId account, DeviceId device) {}

    /// An order of theirs against people who are at work.
    ///
    /// @param line as it was signed
    /// @param streams whether it names somebody with a stream open, and not only intruders, who have none
    record Given(Trial trial, String line, Duration lasts, boolean streams) {
        /// Whether it is over everywhere.
        boolean over(Instant now) {
            return trial.took() > 0 && trial.due().stream().allMatch(
                site -> trial.took(site).filter(at -> at.plus(lasts).plus(RINGS).isBefore(now)).isPresent());
        }
    }

    Ordering(Play play, Centre centre, Chance chance) {
        this.play = play;
        this.agenda = play.agenda();
        this.centre = centre;
        this.chance = chance;
        this.commanders = new Commanders(centre.officers());
    }

    /// Strangers come to their desks before they are ordered out.
    ///
    /// @param at when a step comes
    void prepare(List<Step> steps, Function<Step, Instant> at) {
        if (steps.isEmpty()) return;
        sites().forEach(site -> site.outflow().watch(() -> look(site)));
        for (var step : steps) if (step.verb() == Verb.SUSPEND) prepare(step, at.apply(step));
    }

    private void prepare(Step step, Instant at) {
        var all = new ArrayList<Named>();
        var lasts = Spans.of(step.text("for", USUAL));
        for (var site : sites()) {
            if (!new Ordered(step).attackers("account").isEmpty()) continue;
            var its = chance.stream("%s at %s".formatted(step.at(), site.post().name()));
            var crew = site.crew().accounts();
            var as = crew.get((named.size() + 1) % (crew.size() - 1)); // the only manager stays
            var device = new DeviceId("%s-tablet-%d".formatted(site.post().name(), named.size() + 1));
            all.add(new Named(as, device));
            var browser = new Browser(site.place(), device, its.stream("browser"));
            var stranger = new Stranger(new Stranger.Place(agenda, site.node(), browser), as, its);
            agenda.at(at.minus(WORKED), () -> stranger.work(at.plus(lasts).plus(WORKED)));
        }
        named.put(step, all);
    }

    void take(Step step) {
        switch (step.verb()) {
            case SUSPEND -> suspend(step);
            case FORGE_ORDER -> new Forging(this, chance.stream("forging " + step.at())).all(step);
            case REPLAY_ORDER -> new Forging(this, chance.stream("replay " + step.at())).replay();
            default -> throw new IllegalArgumentException(step.verb().word() + " is nothing that is ordered");
        }
    }

    private void suspend(Step step) {
        var lasts = Spans.of(step.text("for", USUAL));
        var whom = named.getOrDefault(step, List.of());
        var accounts = Stream.concat(whom.stream().map(Named::account), stolen(step).stream()).toList();
        var devices = step.has("device") ? whom.stream().map(Named::device).toList() : List.<DeviceId>of();
        if (accounts.isEmpty() && devices.isEmpty()) return; // the attacker never came
        var order = commanders.next(new Suspend(accounts, devices, lasts.toSeconds()), agenda.now());
        var line = commanders.give(order);
        var trial = new Trial(Sort.STOPS, "order %d of %s".formatted(order.number(), centre.zone()), agenda.now(),
            Stream.concat(accounts.stream().map(Trial::account), devices.stream().map(Trial::device)).toList());
        given.add(new Given(trial, line, lasts, !whom.isEmpty()));
        trial.due(names(reached()));
        watch(trial);
        bring(List.of(line));
        agenda.in(RINGS, () -> visits(trial, line));
    }

    /// Accounts that somebody came in with.
    private List<AccountId> stolen(Step step) {
        var names = new Ordered(step).attackers("account");
        return play.intrusion().intruders().stream().filter(one -> names.contains(one.name())).flatMap(
            one -> one.accounts().stream()).toList();
    }

    /// The commanders bring it to the hub.
    void bring(List<String> lines) {
        agenda.in(Duration.ofMillis(20 + chance.below(40)), () -> lines.forEach(centre::order));
    }

    /// Somebody rings every site, and goes with the file where it has not come.
    private void visits(Trial trial, String line) {
        for (var site : sites()) {
            var name = site.post().name();
            if (trial.took(name).isPresent()) continue;
            agenda.in(Duration.ofMinutes(30 + chance.below(120)), () -> {
                if (trial.took(name).isPresent()) return;
                trial.visited(name, agenda.now());
                trial.due(List.of(name));
                site.lay(line);
            });
        }
    }

    /// From now on the doors are looked at.
    void watch(Trial trial) {
        trials.add(trial);
        sites().forEach(site -> look(trial, site));
        trial.begin();
        var begun = agenda.now();
        agenda.in(PACES.getFirst().every, () -> again(trial, begun));
    }

    private void again(Trial trial, Instant begun) {
        sites().forEach(site -> look(trial, site));
        var gone = Duration.between(begun, agenda.now());
        if (trial.seen(sites().size())) return;
        PACES.stream().filter(pace -> gone.compareTo(pace.until) < 0).findFirst().ifPresent(
            pace -> agenda.in(pace.every, () -> again(trial, begun)));
    }

    private void look(Premises site) { List.copyOf(trials).forEach(trial -> look(trial, site)); }

    private void look(Trial trial, Premises site) {
        site.node().live().ifPresent(live -> trial.look(site.post().name(), live.site(), agenda.now()));
    }

    /// The sites that hear of it at once, by the model of the network.
    List<Premises> reached() {
        return sites().stream().filter(site -> site.node().up() && !centre.dark(site.self())).toList();
    }

    static List<String> names(List<Premises> sites) { return sites.stream().map(site -> site.post().name()).toList(); }

    /// The commanders of other zones.
    List<Commanders> abroad() {
        return play.centres().stream().filter(other -> !other.equals(centre)).map(
            other -> new Commanders(other.officers())).toList();
    }

    List<Premises> sites() { return play.sites(centre.zone()); }

    Agenda agenda() { return agenda; }

    Centre centre() { return centre; }

    Commanders commanders() { return commanders; }

    /// Those against people who are at work, the first first.
    List<Given> given() { return given; }

    List<Trial> trials() { return trials; }
}
