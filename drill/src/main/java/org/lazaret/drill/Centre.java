package org.lazaret.drill;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.lazaret.core.journal.VerifierKey;
import org.lazaret.core.site.Outside;
import org.lazaret.core.world.Chance;
import org.lazaret.core.world.DiskCopy;
import org.lazaret.core.world.PeerId;
import org.lazaret.drill.checks.HubFiles;
import org.lazaret.drill.universe.Agenda;
import org.lazaret.drill.universe.Computer;
import org.lazaret.drill.universe.Courier;
import org.lazaret.drill.universe.HubNode;
import org.lazaret.drill.universe.PeerWire;
import org.lazaret.drill.universe.Peers;
import org.lazaret.group.carry.HubIdentity;
import org.lazaret.group.hub.Limit;
import org.lazaret.group.hub.Member;

/// The hub of a zone in a play: its machine, what its sites know of it, and whether they reach it.
final class Centre {
    private final String zone;
    private final Peers peers;
    private final HubNode node;
    private HubIdentity known;

    Centre(String zone, Agenda agenda, Peers peers, Chance chance) {
        this.zone = zone;
        this.peers = peers;
        this.node = new HubNode(agenda, zone, Computer.fresh(agenda, chance, new PeerWire(peers, peer(zone))));
        peers.join(peer(zone), node::receive);
        node.found();
        this.known = node.identity();
        node.start();
    }

    static PeerId peer(String zone) { return HubIdentity.peer(zone); }

    /// The hub learns a site's keys, as from its enrolment: those that its founding left on its disk.
    void enrol(PeerId site, DiskCopy founded) {
        var folder = site.name().substring(site.name().indexOf('/') + 1);
        var keys = Stream.of("care", "access").map(journal -> key(founded, folder + "/" + journal)).toList();
        node.admit(new Member(site, keys, Limit.STANDARD));
    }

    private static VerifierKey key(DiskCopy disk, String journal) {
        return VerifierKey.parse(new String(disk.read(journal + "/key.pub").orElseThrow(),
            UTF_8).strip());
    }

    /// Who goes out to it for a site.
    Outside courier(Outside.Ground ground) { return new Courier(known, ground); }

    /// Whether a site does not reach it.
    boolean dark(PeerId site) { return !node.up() || peers.parted(site, peer(zone)); }

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

    HubNode node() { return node; }
}
