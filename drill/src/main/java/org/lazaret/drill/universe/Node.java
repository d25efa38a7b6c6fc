package org.lazaret.drill.universe;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lazaret.core.book.CorruptBook;
import org.lazaret.core.journal.DamagedLog;
import org.lazaret.core.site.Desk;
import org.lazaret.core.site.Entering;
import org.lazaret.core.site.Site;
import org.lazaret.core.world.Crashed;
import org.lazaret.core.world.DiskFault;
import org.lazaret.core.world.Stopped;

/// A node's process in an unreal world: it starts, serves who comes, and dies in the middle of anything.
public final class Node {
    private static final Duration COMMIT = Duration.ofMillis(2);
    private static final Duration TIDY = Duration.ofMillis(40);

    private final Agenda agenda;
    private final Computer computer;
    private final Opening opening;
    private final Tap tap;
    private final List<String> troubles = new ArrayList<>();
    private @Nullable Site site;
    private Death dying = Death.KILLED;
    private Runnable onDeath = () -> {};
    private boolean stepping;
    private int life;

    /// How a process ends: alone, with the machine's power, or with it in the middle of writing.
    public enum Death { KILLED, CUT, TORN }

    public Node(Agenda agenda, Computer computer, Opening opening, Tap tap) {
        this.agenda = agenda;
        this.computer = computer;
        this.opening = opening;
        this.tap = tap;
    }

    public boolean up() { return site != null; }

    public Computer computer() { return computer; }

    /// What the node said was wrong, as it said it, in order.
    public List<String> troubles() { return troubles; }

    /// Starts the program, if it does not run.
    ///
    /// @return false if it did not come up
    public boolean start() {
        if (site != null) return true;
        guarded(() -> site = opening.open(computer));
        if (site != null) stepSoon(TIDY);
        return site != null;
    }

    /// How its next death will be, and what follows it.
    public void doom(Death death, Runnable then) {
        dying = death;
        onDeath = then;
    }

    /// The process is gone, whatever it was doing.
    public void die() {
        site = null;
        life++;
        stepping = false;
        switch (dying) {
            case KILLED -> computer.disk().kill();
            case CUT -> computer.disk().cut();
            case TORN -> computer.disk().tear();
        }
        computer.latch().kill();
        opening.died(computer);
        dying = Death.KILLED;
        var then = onDeath;
        onDeath = () -> agenda.in(Duration.ofSeconds(5), this::start); // the launcher
        then.run();
    }

    public void arrive(Visit visit) {
        if (site == null) visit.back().accept(new Answer.Unreachable());
        else guarded(() -> serve(site, visit));
    }

    private void serve(Site open, Visit visit) {
        switch (open.enter(visit.session())) {
            case Entering.Barred(var code, var detail) -> visit.back().accept(new Answer.TurnedAway(code, detail));
            case Entering.Entered(var desk) -> {
                visit.wish().at(desk, visit.once(), outcome -> show(desk, visit, outcome));
                stepSoon(COMMIT);
            }
        }
    }

    private void show(Desk desk, Visit visit, Outcome outcome) {
        desk.show(visit.wish().page()).then(_ -> {
            var page = new Answer.Saw(outcome, desk.heads());
            tap.leaves(visit, page);
            visit.back().accept(page);
        });
        stepSoon(COMMIT);
    }

    private void stepSoon(Duration wait) {
        if (stepping) return;
        stepping = true;
        var mine = life;
        agenda.in(wait.plus(computer.disk().slowness()), () -> {
            if (mine == life && site != null) guarded(() -> step(site));
        });
    }

    private void step(Site open) {
        stepping = false;
        if (open.step()) stepSoon(open.health().waiting() > 0 ? COMMIT : TIDY);
        var stopped = open.health().stopped();
        if (!stopped.isEmpty()) throw new Stopped(stopped);
    }

    /// Does something in the process, which may be its last.
    private void guarded(Runnable work) {
        try {
            work.run();
        } catch (Crashed end) {
            die();
        } catch (Stopped | DiskFault | DamagedLog | CorruptBook end) {
            troubles.add(end.getClass().getSimpleName() + ": " + end.getMessage());
            die();
        }
    }
}
