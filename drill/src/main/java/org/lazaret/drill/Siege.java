package org.lazaret.drill;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lazaret.core.journal.Head;
import org.lazaret.core.journal.LogId;
import org.lazaret.core.world.Chance;
import org.lazaret.core.world.DiskCopy;
import org.lazaret.core.world.SimDisk;
import org.lazaret.drill.attacks.Captor;
import org.lazaret.drill.attacks.Lies;
import org.lazaret.drill.attacks.Theft;
import org.lazaret.drill.scenario.Step;
import org.lazaret.drill.universe.Agenda;
import org.lazaret.drill.universe.Mutation;
import org.lazaret.drill.scenario.Spans;
import org.lazaret.group.exposed.Sort;

/// What befalls the hub of a zone: faults, thieves, a captor; and that it is made anew.
final class Siege {
    private static final Duration BETWEEN_LIES = Duration.ofMinutes(7);
    private static final Duration SEEN_AFTER = Duration.ofMinutes(20);
    private static final Duration LATEST = Duration.ofMinutes(10);

    private final Agenda agenda;
    private final Centre centre;
    private final Play play;
    private final Chance chance;
    private final Lies lies;
    private final List<Theft> thefts = new ArrayList<>();
    private Optional<DiskCopy> early = Optional.empty();
    private boolean captured;
    private int struck;
    private boolean rebuilt;

    Siege(Play play, Centre centre, Chance chance) {
        this.play = play;
        this.agenda = play.agenda();
        this.centre = centre;
        this.chance = chance;
        this.lies = new Lies(agenda);
    }

    /// Keeps a copy of its disk, as someone might who puts it back later.
    void keepEarly() { early = Optional.of(centre.node().computer().disk().copy()); }

    void take(Step step) {
        switch (step.verb()) {
            case KILL -> off(false, Duration.ofSeconds(5 + chance.below(60)));
            case POWER_CUT -> powerCut(Duration.ofMinutes(3 + chance.below(40)));
            case WIPE_DISK -> wipe();
            case STEAL_HUB -> thefts.add(new Theft(centre.node().computer().disk().copy(), 0));
            case ROLL_BACK_JOURNAL -> early.ifPresent(this::rollBack);
            case WITHHOLD -> withhold(Spans.of(step.text("for", "2h")));
            case CAPTURE_HUB -> capture();
            case REBUILD_HUB -> rebuild();
            default -> throw new IllegalArgumentException(step.verb().word() + " is nothing that befalls a hub");
        }
    }

    private void off(boolean power, Duration wait) {
        struck++;
        centre.node().end(power);
        agenda.in(wait, centre.node()::start);
    }

    /// The power goes within the next few calls to the disk, before or after their effect; at the latest soon.
    private void powerCut(Duration off) {
        struck++;
        var disk = centre.node().computer().disk();
        var life = centre.node().life();
        centre.node().doom(new SimDisk.Crash(disk.calls() + 1 + chance.below(12), chance.oneIn(2)), off);
        agenda.in(LATEST, () -> {
            if (centre.node().life() == life) off(true, off);
        });
    }

    /// Nobody has it any more: only what sites have, and what others know of it.
    private void wipe() {
        struck++;
        centre.node().end(true);
        centre.node().computer().disk().wipe();
        sites().forEach(site -> site.wire().lost());
    }

    private void rollBack(DiskCopy older) {
        centre.node().end(false);
        centre.node().computer().disk().clear("");
        centre.node().computer().disk().put(older);
        var now = agenda.now();
        for (var site : sites()) {
            long lost = site.wire().lost();
            if (lost > 0)
                lies.told("an older copy was put in the place of the hub of %s, without %d entries of %s".formatted(
                    centre.zone(), lost, site.post().name()), () -> site.onRecord(now, Sort.LOST));
        }
        centre.node().start();
    }

    private void withhold(Duration lasts) {
        centre.withhold(true);
        var until = agenda.now().plus(lasts);
        sites().forEach(site -> keepBack(site, until));
        agenda.at(until, () -> centre.withhold(false));
    }

    /// From a site that brings nothing, nothing is kept back.
    private void keepBack(Premises site, Instant until) {
        if (agenda.now().plus(SEEN_AFTER).isAfter(until)) return;
        var now = agenda.now();
        if (site.alone(Duration.ofMinutes(1)))
            lies.told("the hub of %s keeps back what %s brings".formatted(centre.zone(), site.post().name()),
                () -> site.onRecord(now, Sort.WITHHELD));
        else
            agenda.in(Duration.ofMinutes(1), () -> keepBack(site, until));
    }

    /// One lie after the other is told to every site, and what sites wrote is brought to other zones.
    private void capture() {
        captured = true;
        centre.captured(true, sites().stream().map(Premises::self).toList());
        sites().forEach(site -> site.wire().suspect());
        var captor = new Captor(centre.node());
        var wait = Duration.ZERO;
        for (var site : sites()) {
            var care = new LogId(site.self().name() + "/care/1");
            wait = wait.plus(BETWEEN_LIES);
            agenda.in(wait, () -> lie(site, "vouched for entries that %s never wrote", Sort.NOT_SIGNED,
                () -> captor.forge(site.self(), care)));
            agenda.in(wait.plusMinutes(2), () -> lie(site, "said that it has more than %s wrote", Sort.CLAIMED,
                () -> captor.boast(site.self(), care)));
            agenda.in(wait.plusMinutes(4), () -> lie(site, "said to %s that it takes nothing", Sort.WITHHELD,
                () -> captor.refuse(site.self(), care)));
        }
        others().forEach(other -> abroad(captor, other));
    }

    private void lie(Premises site, String what, Sort seenAs, Runnable tell) {
        if (!captured || site.troubled()) return; // who is at a loss already is told nothing new
        var now = agenda.now();
        tell.run();
        var said = "the captured hub of %s %s".formatted(centre.zone(), what.formatted(site.post().name()));
        lies.claimed(said, () -> site.onRecord(now, seenAs), site::believesMore);
    }

    private void abroad(Captor captor, Centre other) {
        if (mutation().foreign()) other.takeFrom(centre);
        centre.keys().forEach(key -> captor.bring(key, Centre.peer(other.zone())));
        play.sites(other.zone()).forEach(site -> captor.refuse(site.self(), new LogId(site.self().name() + "/care/1")));
    }

    /// A new machine with a new seed, which begins with what devices at the sites know of the journals. The officers
    /// tell the sites of its key; whoever waits in their names hears it first.
    private void rebuild() {
        captured = false;
        centre.captured(false, List.of());
        rebuilt = true;
        centre.withhold(false);
        centre.node().end(true);
        centre.node().computer().disk().wipe();
        sites().forEach(site -> site.wire().lost());
        var outside = outside();
        centre.renew(mutation().outside(outside));
        others().forEach(other -> Centre.pair(centre, other));
        sites().forEach(site -> site.turnTo(centre.known()));
        for (var site : sites()) {
            if (site.forked())
                lies.told("another past of %s was brought to the hub that was made anew".formatted(site.post().name()),
                    () -> centre.complaint(site.self()).or(() -> witnessed(site)));
        }
    }

    private Optional<String> witnessed(Premises site) {
        return others().flatMap(other -> other.conflict(site.self()).stream()).findFirst();
    }

    private Stream<Centre> others() { return play.centres().stream().filter(other -> !other.equals(centre)); }

    /// The largest head of each journal that any device at a site has seen, and that witnesses of other zones have
    /// cosigned.
    private List<Head> outside() {
        var seen = sites().stream().flatMap(site -> site.browsers().stream()).flatMap(
            browser -> browser.pins().stream());
        return Stream.concat(seen, others().flatMap(other -> other.witnessed(centre).stream())).toList();
    }

    private Mutation mutation() { return play.mutation().get(); }

    private List<Premises> sites() { return play.sites(centre.zone()); }

    Lies lies() { return lies; }

    List<Theft> thefts() { return thefts; }

    int struck() { return struck; }

    boolean rebuilt() { return rebuilt; }
}
