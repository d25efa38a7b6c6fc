package org.lazaret.drill.universe;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lazaret.core.site.Desk;
import org.lazaret.core.site.Entering;
import org.lazaret.core.site.KeptOut;
import org.lazaret.core.site.Session;
import org.lazaret.core.site.Site;
import org.lazaret.core.world.Crashed;
import org.lazaret.core.world.DiskFault;
import org.lazaret.core.world.PeerId;
import org.lazaret.core.world.Stopped;
import org.lazaret.group.carry.HubIdentity;
import org.lazaret.group.orders.Suspended;

/// A node's process in an unreal world: it starts, serves who comes, and dies in the middle of anything.
public final class Node {
    private static final Duration COMMIT = Duration.ofMillis(2);
    private static final Duration TIDY = Duration.ofMillis(40);
    /// Acts of so long go to the hub together.
    private static final Duration CARRY = Duration.ofSeconds(45);
    private static final Duration CARRY_ON = Duration.ofMillis(3);
    private static final Duration CARRY_POLL = Duration.ofMinutes(1);
    private static final Duration LAUNCHER = Duration.ofSeconds(5);
    private static final Duration LAUNCHER_AGAIN = Duration.ofMinutes(5);

    private final Agenda agenda;
    private final Computer computer;
    private final Opening opening;
    private final Tap tap;
    private final Streams streams;
    private final List<Trouble> troubles = new ArrayList<>();
    private final Rounds carrying;
    private final Door door = new Door();
    private @Nullable Live live;
    private Recording recording = new Recording();
    private Vigil vigil;
    private @Nullable Obedience obedience;
    private Death dying = Death.KILLED;
    private Runnable afterwards;
    private boolean stepping;
    private int life;
    private int inVain;
    private int inMidWork;

    /// How a process ends: alone, with the machine's power, or with it in the middle of writing.
    public enum Death { KILLED, CUT, TORN }

    public Node(Agenda agenda, Computer computer, Opening opening, Tap tap) {
        this.agenda = agenda;
        this.computer = computer;
        this.opening = opening;
        this.tap = tap;
        this.streams = new Streams(tap);
        this.afterwards = this::launch;
        this.vigil = new Vigil(agenda);
        this.carrying = new Rounds(agenda, this::carry);
    }

    public boolean up() { return live != null; }

    /// Counts its deaths.
    public int life() { return life; }

    /// How many of its deaths were in the middle of a call to the disk.
    public int inMidWork() { return inMidWork; }

    public Optional<Live> live() { return Optional.ofNullable(live); }

    public Computer computer() { return computer; }

    /// What the program said was wrong, in order.
    public List<Trouble> troubles() { return troubles; }

    /// Starts the program, if it does not run.
    public void start() {
        if (live != null) return;
        inVain++;
        guarded(() -> live = opening.open(computer));
        if (live == null) return;
        inVain = 0;
        recording = new Recording();
        vigil = new Vigil(agenda);
        follow(live);
        stepSoon(TIDY);
        carrying.soon(CARRY_ON);
    }

    private void follow(Live open) {
        obedience = open.courier().map(courier -> new Obedience(agenda, open, courier, () -> stepSoon(COMMIT))).orElse(
            null);
        var mine = life;
        open.site().listen(rooms -> agenda.in(Duration.ZERO, () -> {
            if (mine == life) guarded(() -> written(rooms));
        }));
    }

    /// Something is durable and in the tables.
    private void written(List<String> rooms) {
        var open = Objects.requireNonNull(live);
        boolean ordered = obedience != null && obedience.written(rooms);
        if (ordered) tap.ordered();
        streams.say(rooms, who -> opening.admits(open, who));
        if (!ordered) return;
        obedience.work();
        carrying.soon(CARRY_ON);
    }

    /// Somebody keeps a stream open, to hear when something changes.
    ///
    /// @param ended called when nothing more comes
    /// @return whether they are let
    public boolean listen(Session who, Runnable ended) {
        boolean let = live != null && live.site().enter(who) instanceof Entering.Entered;
        if (let) streams.open(who, ended);
        return let;
    }

    /// Somebody lays a file on its disk.
    public void lay(String path, byte[] file) {
        if (live != null) guarded(() -> computer.disk().replace(path, file));
        carrying.soon(CARRY_ON);
    }

    /// What officers said, brought by hand.
    public void hear(String statement) {
        guarded(() -> live().ifPresent(open -> new ByHand(open).hear(statement)));
        stepSoon(COMMIT);
        if (obedience != null) obedience.reconsider();
    }

    /// Comes into the zone that this statement founds; whoever brings it has it from an officer's hand.
    public void join(String founding) { live().ifPresent(open -> new ByHand(open).join(founding)); }

    private void launch() { agenda.in(inVain == 0 ? LAUNCHER : LAUNCHER_AGAIN, this::start); }

    /// Its next death will be like this, and then that happens instead of the launcher's starting it again.
    public void doom(Death death, Runnable then) {
        dying = death;
        afterwards = then;
    }

    /// The process is gone, whatever it was doing.
    public void die() {
        live = null;
        door.forget();
        life++;
        carrying.stop();
        streams.end();
        stepping = false;
        switch (dying) {
            case KILLED -> computer.disk().kill();
            case CUT -> computer.disk().cut();
            case TORN -> computer.disk().tear();
        }
        computer.latch().cut();
        opening.died(computer);
        dying = Death.KILLED;
        var then = afterwards;
        afterwards = this::launch;
        then.run();
    }

    public void arrive(Visit visit) {
        if (live == null) visit.back().accept(new Answer.Unreachable());
        else guarded(() -> serve(live.site(), visit));
    }

    /// A disk that fails one request leaves the program as it was, for the next.
    private void serve(Site open, Visit visit) {
        try {
            enter(open, visit);
        } catch (KeptOut kept) {
            visit.back().accept(new Answer.TurnedAway(kept.barred().code(), kept.barred().detail()));
        } catch (DiskFault failed) {
            troubles.add(new Trouble(agenda.now(), failed));
            visit.back().accept(new Answer.Sorry());
        }
    }

    private void enter(Site open, Visit visit) {
        var against = door.against(open, visit);
        if (against.isPresent()) visit.back().accept(against.get());
        else sit(open, visit);
    }

    private void sit(Site open, Visit visit) {
        switch (open.enter(visit.session())) {
            case Entering.Barred(var code, var detail) -> visit.back().accept(new Answer.TurnedAway(code, detail));
            case Entering.Entered(var desk) -> {
                visit.wish().at(desk, visit.once(), outcome -> show(desk, visit, outcome));
                stepSoon(COMMIT);
            }
        }
    }

    /// Whom an order has named meanwhile is shown nothing more.
    private void show(Desk desk, Visit visit, Outcome outcome) {
        var kept = kept(visit.session());
        if (kept.isPresent()) visit.back().accept(kept.get());
        else let(desk, visit, outcome);
    }

    private Optional<Answer> kept(Session who) {
        return live().flatMap(open -> open.site().enter(new Session(who.who(), who.device(),
            List.of())) instanceof Entering.Barred(var code, var detail) && code.equals(Suspended.CODE)
                ? Optional.of(new Answer.TurnedAway(code, detail))
                : Optional.empty());
    }

    private void let(Desk desk, Visit visit, Outcome outcome) {
        desk.show(visit.wish().page()).then(_ -> {
            var page = new Answer.Saw(outcome, desk.heads());
            tap.leaves(visit, page);
            visit.back().accept(page);
        });
        stepSoon(COMMIT);
    }

    /// A message of another machine.
    public void receive(PeerId from, byte[] message) {
        if (live == null) return;
        guarded(() -> {
            live.site().receive(from, message);
            record(live);
        });
        carrying.soon(CARRY_ON);
    }

    /// It believes this hub from now on, which lacks what it has.
    public void turnTo(HubIdentity hub) {
        live().flatMap(Live::courier).ifPresent(courier -> courier.turnTo(hub));
        if (obedience != null) obedience.reconsider();
    }

    /// There is a way to the hub again: what it ordered meanwhile was lost.
    void reached() {
        live().flatMap(Live::courier).ifPresent(courier -> courier.orders().reached());
        carrying.soon(CARRY_ON);
    }

    private void carry() {
        if (live == null) return;
        guarded(() -> {
            live.courier().ifPresent(courier -> carrying.soon(courier.carry() ? CARRY_ON : CARRY_POLL));
            record(live);
        });
    }

    private void record(Live open) {
        if (recording.work(open)) stepSoon(COMMIT);
        if (vigil.work(open)) {
            stepSoon(COMMIT);
            carrying.soon(CARRY_POLL);
        }
        if (obedience != null) obedience.work();
    }

    private void stepSoon(Duration wait) {
        if (stepping) return;
        stepping = true;
        var mine = life;
        agenda.in(wait.plus(computer.disk().slowness()), () -> {
            if (mine == life && live != null) guarded(() -> step(live.site()));
        });
    }

    private void step(Site open) {
        stepping = false;
        if (open.step()) {
            stepSoon(open.health().waiting() > 0 ? COMMIT : TIDY);
            carrying.soon(CARRY);
        }
        var stopped = open.health().stopped();
        if (!stopped.isEmpty()) throw new Stopped(stopped);
    }

    /// Does something in the process, which may be its last. What a program throws here a real one would end with.
    private void guarded(Runnable work) {
        try {
            work.run();
        } catch (Crashed end) {
            inMidWork++;
            die();
        } catch (RuntimeException end) {
            troubles.add(new Trouble(agenda.now(), end));
            die();
        }
    }
}
