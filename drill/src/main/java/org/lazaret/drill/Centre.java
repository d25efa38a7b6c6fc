package org.lazaret.drill;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.lazaret.core.journal.Checkpoint;
import org.lazaret.core.journal.Head;
import org.lazaret.core.journal.Taking;
import org.lazaret.core.journal.VerifierKey;
import org.lazaret.core.site.Outside;
import org.lazaret.core.world.Chance;
import org.lazaret.core.world.DiskCopy;
import org.lazaret.core.world.PeerId;
import org.lazaret.drill.attacks.Captor;
import org.lazaret.drill.checks.HubFiles;
import org.lazaret.drill.command.Officers;
import org.lazaret.drill.universe.Agenda;
import org.lazaret.drill.universe.Computer;
import org.lazaret.drill.universe.Courier;
import org.lazaret.drill.universe.HubNode;
import org.lazaret.drill.universe.PeerWire;
import org.lazaret.drill.universe.Peers;
import org.lazaret.group.carry.HubIdentity;
import org.lazaret.group.carry.Message;
import org.lazaret.group.hub.Complaint;
import org.lazaret.group.hub.Limit;
import org.lazaret.group.hub.Member;

/// The hub of a zone in a play: its machine, what its sites know of it, and whether they reach it.
final class Centre {
    private static final String WITNESS = "witness/";

    private final String zone;
    private final Peers peers;
    private final HubNode node;
    private final Officers officers;
    private final List<VerifierKey> keys = new ArrayList<>();
    private HubIdentity known;
    private boolean withholds;
    /// How far each site has heard its orders, as whoever has captured it hears.
    private final Map<PeerId, Long> heeded = new LinkedHashMap<>();
    private boolean captured;

    Centre(Officers officers, Agenda agenda, Peers peers, Chance chance) {
        this.zone = officers.zone().name();
        this.officers = officers;
        this.peers = peers;
        this.node = new HubNode(agenda, zone, Computer.fresh(agenda, chance, new PeerWire(peers, peer(zone))));
        peers.join(peer(zone), this::receive);
        var answers = new PeerWire(peers, witness(zone));
        peers.join(witness(zone), (from, request) -> {
            if (!peers.parted(from, peer(zone))) node.ask(request, answer -> answers.send(from, answer));
        });
        node.found(officers.hubSeed());
        node.obey(officers.directory());
        this.known = node.identity();
        node.start();
    }

    static PeerId peer(String zone) { return HubIdentity.peer(zone); }

    /// As which it cosigns checkpoints of other zones.
    private static PeerId witness(String zone) { return new PeerId(WITNESS + zone); }

    /// From now on the hubs of these zones are witnesses for each other.
    static void pair(Centre one, Centre other) {
        one.node.witnessedBy(witness(other.zone), other.known.witness());
        other.node.witnessedBy(witness(one.zone), one.known.witness());
    }

    /// The other zone's sites are enrolled: it may cosign what they sign.
    void know(Member foreign) { foreign.journals().forEach(node::know); }

    /// The largest head of each journal of another zone that it has cosigned.
    List<Head> witnessed(Centre other) {
        return node.witness().stream().flatMap(witness -> witness.newest().stream()).flatMap(
            note -> other.keys.stream().flatMap(key -> note.verified(key).map(Checkpoint::read).stream())).toList();
    }

    /// What it has on record of a journal with two pasts.
    Optional<String> conflict(PeerId site) {
        return node.witness().stream().flatMap(witness -> witness.conflicts().stream()).filter(
            one -> one.journal().startsWith(site.name() + "/")).findFirst().map(
                one -> "the witness of %s has on record two pasts of %s that one key has signed".formatted(zone,
                    one.journal()));
    }

    /// While it withholds, it answers how far it has come, and takes nothing.
    private void receive(PeerId from, byte[] message) {
        if (!node.up()) peers.broke(from);
        if (from.name().startsWith(WITNESS) || lets(from, message)) node.receive(from, message);
    }

    private boolean lets(PeerId from, byte[] message) {
        if (!captured && !withholds) return true;
        var said = Message.parse(message);
        if (said instanceof Message.Heed(var number)) heeded.put(from, number);
        return !withholds || said instanceof Message.Ask;
    }

    void withhold(boolean now) { withholds = now; }

    /// Takes an order that commanders bring to it, unless it withholds.
    void order(String line) { if (!withholds) node.order(line); }

    /// In the hands of a captor, who starts it anew: every line is begun again.
    void captured(boolean now, List<PeerId> sites) {
        captured = now;
        heeded.clear();
        sites.forEach(peers::broke);
    }

    boolean captured() { return captured; }

    /// The captor brings orders to a site, whatever they are worth, and hangs up.
    void push(PeerId site, List<String> orders) {
        var after = heeded.get(site);
        if (after == null) return;
        new Captor(node).order(site, after, orders);
        peers.broke(site);
    }

    /// The hub learns a site's keys, as from its enrolment: those that its founding left on its disk.
    Member enrol(PeerId site, DiskCopy founded) {
        var folder = site.name().substring(site.name().indexOf('/') + 1);
        var its = Stream.of("care", "access").map(journal -> key(founded, folder + "/" + journal)).toList();
        var member = new Member(site, its, Limit.STANDARD);
        keys.addAll(its);
        node.admit(member);
        return member;
    }

    /// Takes what another zone's hub brings, which no hub should.
    void takeFrom(Centre other) { node.admit(new Member(peer(other.zone), other.keys(), Limit.STANDARD)); }

    /// The keys of the journals of its sites.
    List<VerifierKey> keys() { return List.copyOf(keys); }

    /// It is made anew on an empty disk, with another seed.
    ///
    /// @param outside what others know of the journals
    void renew(List<Head> outside) {
        node.found();
        known = node.identity();
        node.start();
        node.expect(outside);
    }

    /// As its sites are told that it is.
    HubIdentity known() { return known; }

    /// Whether there is nothing any more to start it from.
    boolean gone() { return !node.up() && node.computer().disk().list(HubNode.FOLDER).isEmpty(); }

    /// What it says of a site that brought what it did not take.
    Optional<String> complaint(PeerId site) {
        return node.hub().stream().flatMap(hub -> hub.complaints().stream()).filter(
            one -> one.site().equals(site)).map(Centre::words).findFirst();
    }

    private static String words(Complaint one) {
        return one.what() instanceof Taking.Forked(var ours, var theirs, _)
            ? "the hub took no %d entries in the name of %s that do not go on from the %d it knew".formatted(
                theirs.size(), one.site().name(), ours.size())
            : "the hub did not take what came in the name of %s: %s".formatted(one.site().name(), one.what());
    }

    private static VerifierKey key(DiskCopy disk, String journal) {
        return VerifierKey.parse(new String(disk.read(journal + "/key.pub").orElseThrow(),
            UTF_8).strip());
    }

    /// Who goes out to it for a site.
    Outside courier(Outside.Ground ground) { return new Courier(known, ground); }

    /// Whether nothing passes between it and a site.
    boolean unreached(PeerId site) { return !node.up() || peers.parted(site, peer(zone)); }

    /// Whether a site does not reach it.
    boolean dark(PeerId site) { return withholds || unreached(site); }

    /// The entries on its disk, by `SITE/JOURNAL`.
    Map<String, List<byte[]>> journals() {
        var journals = new LinkedHashMap<String, List<byte[]>>();
        HubFiles.all(node.computer().disk().copy(), HubNode.FOLDER).forEach((name, entries) -> {
            var parts = name.split("/");
            journals.put(parts[1] + "/" + parts[3], entries);
        });
        return journals;
    }

    String zone() { return zone; }

    Officers officers() { return officers; }

    HubNode node() { return node; }
}
