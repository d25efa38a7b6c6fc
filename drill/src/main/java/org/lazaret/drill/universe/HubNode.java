package org.lazaret.drill.universe;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lazaret.core.journal.Head;
import org.lazaret.core.journal.VerifierKey;
import org.lazaret.core.world.Crashed;
import org.lazaret.core.world.PeerId;
import org.lazaret.core.world.SimDisk;
import org.lazaret.core.world.World;
import org.lazaret.group.carry.HubIdentity;
import org.lazaret.group.hub.Headers;
import org.lazaret.group.hub.Hub;
import org.lazaret.group.hub.HubPlace;
import org.lazaret.group.hub.Member;
import org.lazaret.group.hub.SqliteHeaders;
import org.lazaret.group.witness.Witness;
import org.lazaret.group.zones.SeedSigner;
import org.lazaret.group.zones.ZoneDirectory;

/// The process of a zone's hub in an unreal world, the same program as in the product. Its seed lies on its own disk;
/// its index is in memory, and made anew at each start.
public final class HubNode {
    /// Where everything that it keeps lies on its disk.
    public static final String FOLDER = "hub";
    private static final String SEED = FOLDER + "/seed";
    private static final Duration SOON = Duration.ofMillis(2);
    private static final Duration POLL = Duration.ofMinutes(1);
    private static final Duration LAUNCHER = Duration.ofSeconds(5);

    private final Agenda agenda;
    private final String zone;
    private final Computer computer;
    private final Rounds rounds;
    private final Map<PeerId, Member> members = new LinkedHashMap<>();
    private final List<VerifierKey> foreign = new ArrayList<>();
    private final Map<PeerId, VerifierKey> witnesses = new LinkedHashMap<>();
    private final List<Trouble> troubles = new ArrayList<>();
    private Duration dark = Duration.ZERO;
    private ZoneDirectory directory = ZoneDirectory.KIND.blank();
    private int life;
    private @Nullable Running running;

    private record Running(Hub hub, Headers headers, Witness witness) {}

    public HubNode(Agenda agenda, String zone, Computer computer) {
        this.agenda = agenda;
        this.zone = zone;
        this.computer = computer;
        this.rounds = new Rounds(agenda, this::step);
    }

    /// Gives it a seed of its own, on an empty disk.
    public void found() { found(computer.secrets().bytes(32)); }

    /// Gives it the seed that it signs with, on an empty disk.
    public void found(byte[] seed) {
        computer.disk().replace(SEED, seed);
        computer.disk().kill();
    }

    public Computer computer() { return computer; }

    /// As its sites must know it: by the seed that is on its disk.
    public HubIdentity identity() { return HubIdentity.of(zone, signer().publicKey()); }

    /// What signs its cosignatures.
    public SeedSigner signer() { return new SeedSigner(computer.disk().read(SEED).orElseThrow()); }

    /// What the program said was wrong, in order.
    public List<Trouble> troubles() { return troubles; }

    /// Counts its ends.
    public int life() { return life; }

    public boolean up() { return running != null; }

    public Optional<Hub> hub() { return Optional.ofNullable(running).map(Running::hub); }

    /// Knows a site, now and after each start.
    public void admit(Member member) {
        members.put(member.peer(), member);
        hub().ifPresent(hub -> hub.admit(member));
    }

    /// Judges orders as this says, now and after each start.
    public void obey(ZoneDirectory zone) {
        directory = zone;
        hub().ifPresent(hub -> hub.obey(zone));
    }

    /// Takes an order, if it runs.
    public void order(String line) { guarded(() -> hub().ifPresent(hub -> hub.order(line))); }

    /// Is a witness for this journal of another zone, now and after each start.
    public void know(VerifierKey journal) {
        foreign.add(journal);
        witness().ifPresent(witness -> witness.know(journal));
    }

    /// Asks the hub of another zone to be its witness, now and after each start.
    public void witnessedBy(PeerId peer, VerifierKey key) {
        witnesses.put(peer, key);
        hub().ifPresent(hub -> hub.witnesses().add(peer, key));
    }

    public Optional<Witness> witness() { return Optional.ofNullable(running).map(Running::witness); }

    /// What it answers as a witness, if it runs.
    public void ask(byte[] request, Consumer<byte[]> back) {
        guarded(() -> witness().ifPresent(witness -> back.accept(witness.add(request).bytes())));
    }

    /// Starts the program, if it does not run and there is a disk to start it on.
    public void start() {
        if (running != null || computer.disk().read(SEED).isEmpty()) return;
        guarded(() -> {
            var headers = SqliteHeaders.inMemory();
            var world = new World(computer.clock(), computer.secrets(), computer.disk(), computer.wire());
            var hub = new Hub(new HubPlace(zone, FOLDER), signer(), world, headers);
            members.values().forEach(hub::admit);
            hub.obey(directory);
            witnesses.forEach(hub.witnesses()::add);
            var witness = new Witness(identity().witness().name(), signer(), world, FOLDER + "/witness");
            foreign.forEach(witness::know);
            running = new Running(hub, headers, witness);
        });
        rounds.soon(SOON);
    }

    /// The process dies within the next few calls to its disk, before or after their effect, and its machine's power
    /// with it; then it is off for so long.
    ///
    /// @param when by the number of the call
    public void doom(SimDisk.Crash when, Duration off) {
        computer.disk().crashAt(when);
        dark = off;
    }

    /// It vouches for nothing that does not go on from these.
    public void expect(List<Head> outside) { hub().ifPresent(hub -> outside.forEach(hub::expect)); }

    /// The process is gone, whatever it was doing; nobody starts it again.
    ///
    /// @param power whether the machine's power is gone too
    public void end(boolean power) {
        life++;
        if (running != null) running.headers.close();
        running = null;
        rounds.stop();
        if (power) computer.disk().cut();
        else computer.disk().kill();
    }

    public void receive(PeerId from, byte[] message) {
        if (running == null) return;
        guarded(() -> hub().ifPresent(hub -> hub.receive(from, message)));
        rounds.soon(SOON);
    }

    private void step() {
        if (running == null) return;
        guarded(() -> rounds.soon(running.hub.step() ? SOON : POLL));
    }

    /// What the program throws here a real one would end with, and be started again.
    private void guarded(Runnable work) {
        try {
            work.run();
        } catch (Crashed asToldTo) {
            end(!dark.isZero());
            agenda.in(dark.isZero() ? LAUNCHER : dark, this::start);
            dark = Duration.ZERO;
        } catch (RuntimeException end) {
            troubles.add(new Trouble(agenda.now(), end));
            end(false);
            agenda.in(LAUNCHER, this::start);
        }
    }
}
