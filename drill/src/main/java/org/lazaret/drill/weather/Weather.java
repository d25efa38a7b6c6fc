package org.lazaret.drill.weather;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.lazaret.core.world.Chance;
import org.lazaret.core.world.DiskFault;
import org.lazaret.core.world.SimDisk;
import org.lazaret.core.world.Stopped;
import org.lazaret.drill.scenario.Spans;
import org.lazaret.drill.scenario.Step;
import org.lazaret.drill.universe.Agenda;
import org.lazaret.drill.universe.Node;
import org.lazaret.drill.universe.Node.Death;
import org.lazaret.drill.universe.Trouble;

/// Faults that strike a node, and what they explain of what it says.
public final class Weather {
    private static final Duration LATEST = Duration.ofMinutes(10);

    private final Agenda agenda;
    private final Node node;
    private final Chance chance;
    private final List<Spell> spells = new ArrayList<>();
    private int struck;
    private boolean wiped;

    /// A time in which a fault was in force.
    private record Spell(Instant from, Instant until) {
        boolean has(Instant when) { return !when.isBefore(from) && !when.isAfter(until); }
    }

    public Weather(Agenda agenda, Node node, Chance chance) {
        this.agenda = agenda;
        this.node = node;
        this.chance = chance;
    }

    public void strike(Step step) {
        var disk = node.computer().disk();
        struck++;
        switch (step.verb()) {
            case KILL -> end(Death.KILLED, Duration.ofSeconds(5 + chance.below(60)));
            case POWER_CUT -> powerCut();
            case TORN_WRITE -> end(Death.TORN, Duration.ofMinutes(2 + chance.below(20)));
            case FULL_DISK -> {
                disk.leave(Spans.bytes(step.text("leave", "0")));
                during(step, "4h", disk::enlarge);
            }
            case SLOW_DISK -> {
                disk.slow(Spans.of(step.text("each", "300ms")));
                during(step, "1h", () -> disk.slow(Duration.ZERO));
            }
            case CLOCK_SKEW -> {
                node.computer().clock().ahead(Spans.of(step.text("by", "-3h")));
                during(step, "2h", () -> node.computer().clock().ahead(Duration.ZERO));
            }
            case WIPE_DISK -> wipe();
            default -> throw new IllegalArgumentException(step.verb().word() + " is no fault that is built");
        }
    }

    /// The power goes; one time in four the disk fails a sync just before.
    private void powerCut() {
        if (chance.oneIn(4)) node.computer().disk().failSyncs(1, chance.oneIn(2));
        end(Death.CUT, Duration.ofMinutes(3 + chance.below(40)));
    }

    /// The process dies within the next few calls to the disk, before or after their effect; at the latest soon.
    private void end(Death death, Duration off) {
        var disk = node.computer().disk();
        spells.add(new Spell(agenda.now(), agenda.now().plus(LATEST).plus(off)));
        if (!node.up()) {
            if (death == Death.CUT) disk.cut();
            return;
        }
        node.doom(death, () -> agenda.in(off, this::back));
        disk.crashAt(new SimDisk.Crash(disk.calls() + 1 + chance.below(12), chance.oneIn(2)));
        var life = node.life();
        agenda.in(LATEST, () -> {
            if (node.up() && node.life() == life) node.die();
        });
    }

    /// The node starts again; one time in three it dies once more on the way.
    private void back() {
        node.computer().disk().failSyncs(0, false);
        if (chance.oneIn(3)) {
            var disk = node.computer().disk();
            node.doom(Death.CUT, () -> agenda.in(Duration.ofSeconds(30), node::start));
            disk.crashAt(new SimDisk.Crash(disk.calls() + 1 + chance.below(10), chance.oneIn(2)));
        }
        node.start();
    }

    private void wipe() {
        wiped = true;
        node.doom(Death.CUT, () -> node.computer().disk().wipe());
        node.die();
    }

    private void during(Step step, String otherwise, Runnable end) {
        var lasts = Spans.of(step.text("for", otherwise));
        spells.add(new Spell(agenda.now(), agenda.now().plus(lasts)));
        agenda.in(lasts, end);
    }

    /// Everything is put right, and the node started.
    public void heal() {
        var disk = node.computer().disk();
        disk.enlarge();
        disk.slow(Duration.ZERO);
        disk.failSyncs(0, false);
        disk.crashAt(SimDisk.Crash.NEVER);
        node.computer().clock().ahead(Duration.ZERO);
        if (!wiped) node.start();
    }

    public boolean inForce() { return !node.up() || spells.stream().anyMatch(spell -> spell.has(agenda.now())); }

    public boolean wiped() { return wiped; }

    public int struck() { return struck; }

    /// Whether a program had to end with this, given the faults then in force.
    public boolean explains(Trouble trouble) {
        var end = trouble.why();
        return (end instanceof Stopped || end instanceof DiskFault)
            && spells.stream().anyMatch(spell -> spell.has(trouble.at()));
    }
}
