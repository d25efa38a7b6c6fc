package org.lazaret.drill;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.lazaret.core.journal.DeviceId;
import org.lazaret.core.world.Chance;
import org.lazaret.core.world.DiskCopy;
import org.lazaret.drill.attacks.RollBack;
import org.lazaret.drill.attacks.Tampering;
import org.lazaret.drill.attacks.Theft;
import org.lazaret.drill.care.Notebook;
import org.lazaret.drill.care.Practice;
import org.lazaret.drill.checks.AccessWatch;
import org.lazaret.drill.scenario.Scenario;
import org.lazaret.drill.scenario.Step;
import org.lazaret.drill.scenario.Verb;
import org.lazaret.drill.universe.Agenda;
import org.lazaret.drill.universe.Browser;
import org.lazaret.drill.universe.Computer;
import org.lazaret.drill.universe.Mutation;
import org.lazaret.drill.universe.Network;
import org.lazaret.drill.universe.Node;
import org.lazaret.drill.universe.Program;
import org.lazaret.drill.weather.Weather;

/// One playing of a scenario: a practice takes over its clients in calm, is struck while it works, and comes to rest.
final class Play {
    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    /// A Monday.
    private static final LocalDate FIRST = LocalDate.of(2026, 6, 1);
    private static final int BROWSERS = 6;
    private static final Duration TO_REST = Duration.ofHours(12);

    private final Scenario scenario;
    private final Supplier<Mutation> mutation;
    private final Agenda agenda = new Agenda(FIRST.minusDays(1).atTime(16, 0).atZone(ZONE).toInstant());
    private final Notebook notebook = new Notebook();
    private final Computer computer;
    private final AccessWatch watch;
    private final Network network;
    private final Node node;
    private final List<Browser> browsers;
    private final Practice practice;
    private final Weather weather;
    private final Tampering tampering;
    private final RollBack rollBack;
    private final List<Theft> thefts = new ArrayList<>();
    private Optional<DiskCopy> early = Optional.empty();

    /// @param mutation makes what is broken on purpose, anew for each process
    Play(Scenario scenario, Supplier<Mutation> mutation) {
        var chance = new Chance(scenario.seed());
        this.scenario = scenario.playable();
        this.mutation = mutation;
        this.computer = Computer.fresh(agenda, chance.stream("computer"));
        this.watch = new AccessWatch(notebook, computer.disk(), chance.stream("watch"));
        this.network = new Network(agenda, chance.stream("network"));
        this.node = new Node(agenda, computer, new Program(mutation.get()), watch);
        var place = new Browser.Place(agenda, network, node);
        this.browsers = IntStream.rangeClosed(1, BROWSERS).mapToObj(number -> new Browser(place,
            new DeviceId("pc-" + number), chance.stream("browser " + number))).toList();
        this.weather = new Weather(agenda, node, chance.stream("weather"));
        this.practice = new Practice(new Practice.Place(agenda, ZONE, browsers, notebook, weather::inForce),
            chance.stream("practice"));
        this.tampering = new Tampering(agenda, this::program, chance.stream("tampering"));
        this.rollBack = new RollBack(agenda, node, () -> notebook.turnedAway().getOrDefault("rolled-back", 0));
    }

    /// Plays it to its end: first calm, then struck, then at rest.
    void play() {
        Program.found(computer, ZONE);
        node.start();
        practice.takeOver(scenario.days());
        agenda.until(on(FIRST, LocalTime.MIDNIGHT));
        network.calm(false);
        for (var day = 0; day < scenario.days(); day++) practice.plan(FIRST.plusDays(day), day);
        for (var step : scenario.steps()) agenda.at(step.at().in(FIRST, ZONE), () -> take(step));
        agenda.at(on(FIRST, LocalTime.of(8, 0)), () -> early = Optional.of(computer.disk().copy()));
        agenda.until(on(FIRST.plusDays(scenario.days() - 1L), LocalTime.of(23, 0)));
        rest();
    }

    private void rest() {
        network.calm(true);
        weather.heal();
        agenda.until(agenda.now().plus(TO_REST));
    }

    private static Instant on(LocalDate day, LocalTime time) { return day.atTime(time).atZone(ZONE).toInstant(); }

    private void take(Step step) {
        if (step.verb().role() == Verb.Role.FAULT) weather.strike(step);
        else attack(step);
    }

    private void attack(Step step) {
        switch (step.verb()) {
            case STEAL_DISK -> thefts.add(new Theft(computer.disk().copy(), notebook.erased().size()));
            case TAMPER_JOURNAL -> {
                if (node.up()) node.die();
                tampering.with(new Tampering.Stolen(computer.disk().copy(), computer.latch().copy()),
                    Integer.parseInt(step.text("bytes", "4")));
            }
            case ROLL_BACK_JOURNAL -> early.ifPresent(rollBack::to);
            default -> throw new IllegalArgumentException(step.verb().word() + " is no attack that is built");
        }
    }

    /// The program that is played, to be started somewhere else.
    Program program() { return new Program(mutation.get()); }

    Scenario scenario() { return scenario; }

    Notebook notebook() { return notebook; }

    Node node() { return node; }

    Agenda agenda() { return agenda; }

    AccessWatch watch() { return watch; }

    Weather weather() { return weather; }

    Tampering tampering() { return tampering; }

    RollBack rollBack() { return rollBack; }

    List<Theft> thefts() { return thefts; }

    List<Browser> browsers() { return browsers; }
}
