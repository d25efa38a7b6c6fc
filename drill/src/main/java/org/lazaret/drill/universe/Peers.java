package org.lazaret.drill.universe;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.lazaret.core.world.Chance;
import org.lazaret.core.world.PeerId;

/// The network between machines: what is sent may be lost, late, doubled or overtaken, and some may be cut off.
///
/// Each way from one machine to another has its own chance, so what passes between two changes nothing for others.
public final class Peers {
    private static final int LOST_ONE_IN = 200;
    private static final int ODD_ONE_IN = 3;
    private static final int LATEST_SECONDS = 120;

    private final Agenda agenda;
    private final Chance chance;
    private final Map<PeerId, List<Peer>> peers = new LinkedHashMap<>();
    private final Map<String, Chance> ways = new LinkedHashMap<>();
    private final Map<Mischief, Set<String>> under = new LinkedHashMap<>();
    private final Map<Mischief, Long> done = new LinkedHashMap<>();
    private final Map<PeerId, Ear> ears = new LinkedHashMap<>();
    private boolean calm = true;
    private long arrived;

    /// What the network may do to messages.
    public enum Mischief { PARTITION, DUPLICATE, REORDER, LOSS }

    /// A machine that hears messages.
    public interface Peer {
        void receive(PeerId from, byte[] message);

        /// Something on its way from or to it was lost: a line that loses anything breaks, and another is begun.
        default void broke() {}
    }

    /// Someone who hears all that a machine sends and is sent, whether it arrives or not.
    public interface Ear {
        void hears(PeerId from, PeerId to, byte[] message);
    }

    public Peers(Agenda agenda, Chance chance) {
        this.agenda = agenda;
        this.chance = chance;
    }

    /// From now on it hears what is sent to that name. There may be two of one name: a clone has its keys too.
    public void join(PeerId self, Peer peer) { peers.computeIfAbsent(self, _ -> new ArrayList<>()).add(peer); }

    public void overhear(PeerId whom, Ear ear) { ears.put(whom, ear); }

    void carry(PeerId from, PeerId to, byte[] message) {
        for (var end : List.of(from, to)) if (ears.get(end) instanceof Ear ear) ear.hears(from, to, message);
        var way = ways.computeIfAbsent(from.name() + " > " + to.name(), chance::stream);
        var fate = way.below(LOST_ONE_IN);
        var odd = way.oneIn(ODD_ONE_IN);
        var late = Duration.ofMillis(5 + way.below(40));
        var later = Duration.ofSeconds(way.below(LATEST_SECONDS));
        if (parted(from, to) || !calm && fate == 0) {
            count(parted(from, to) ? Mischief.PARTITION : Mischief.LOSS);
            broke(from);
            broke(to);
            return;
        }
        var reordered = odd && meets(Mischief.REORDER, from, to);
        if (reordered) count(Mischief.REORDER);
        arrive(from, to, message, reordered ? later : late);
        if (!odd || !meets(Mischief.DUPLICATE, from, to)) return;
        count(Mischief.DUPLICATE);
        arrive(from, to, message, later);
    }

    /// Who was cut off meanwhile hears nothing of what was on its way.
    private void arrive(PeerId from, PeerId to, byte[] message, Duration wait) {
        var copy = message.clone();
        agenda.in(wait, () -> {
            var hearers = List.copyOf(peers.getOrDefault(to, List.of()));
            if (hearers.isEmpty()) return;
            if (parted(from, to)) {
                count(Mischief.PARTITION);
                broke(from);
                broke(to);
                return;
            }
            arrived++;
            hearers.forEach(peer -> peer.receive(from, copy));
        });
    }

    /// Nobody is there at the other end of its line.
    public void broke(PeerId end) { peers.getOrDefault(end, List.of()).forEach(Peer::broke); }

    /// From now on the network does this to all that the machine sends or is sent.
    public void begin(Mischief what, PeerId peer) {
        under.computeIfAbsent(what, _ -> new TreeSet<>()).add(peer.name());
    }

    public void end(Mischief what, PeerId peer) { under.getOrDefault(what, new TreeSet<>()).remove(peer.name()); }

    /// Everything is put right; nothing is lost, late or doubled from now on.
    public void heal() {
        under.clear();
        calm = true;
    }

    /// It begins calm; from now on a few messages are lost.
    public void rough() { calm = false; }

    /// Whether nothing passes between the two.
    public boolean parted(PeerId one, PeerId other) { return meets(Mischief.PARTITION, one, other); }

    private boolean meets(Mischief what, PeerId one, PeerId other) {
        var struck = under.getOrDefault(what, Set.of());
        return struck.contains(one.name()) || struck.contains(other.name());
    }

    private void count(Mischief what) { done.merge(what, 1L, Long::sum); }

    /// How many messages it happened to.
    public long did(Mischief what) { return done.getOrDefault(what, 0L); }

    /// How many messages came to a machine that is there.
    public long arrived() { return arrived; }
}
