package org.lazaret.server.wiring;

import java.util.Optional;
import java.util.function.Consumer;
import org.lazaret.core.journal.SiteId;
import org.lazaret.core.site.Elsewhere;
import org.lazaret.core.site.Outside;
import org.lazaret.core.site.Site;
import org.lazaret.core.vault.FileVault;
import org.lazaret.core.world.OsSecrets;
import org.lazaret.core.world.PeerId;
import org.lazaret.core.world.Turns;
import org.lazaret.group.carry.Carrier;
import org.lazaret.group.carry.HubIdentity;
import org.lazaret.group.people.Mailbox;
import org.lazaret.group.recovery.KeyCargo;
import org.lazaret.group.recovery.SiteCopies;
import org.lazaret.group.zones.ZoneDirectory;
import org.lazaret.practice.staff.Correspondence;
import org.lazaret.server.wire.HubLine;
import org.lazaret.server.wire.HubLine.Ear;
import org.lazaret.server.wire.WireKey;

/// Goes out for a site of this node: nobody, until the site is open and has said in which zone it is.
final class Outbound implements Outside, Outside.Maker, AutoCloseable {
    private final HubLine line = new HubLine();
    private Optional<Ground> ground = Optional.empty();
    private Optional<Way> way = Optional.empty();

    private record Way(ZoneDirectory zone, Carrier carrier, Mailbox mailbox, Correspondence letters, byte[] wire) {}

    @Override public Outside make(Ground given) {
        ground = Optional.of(given);
        return this;
    }

    /// Where the site's world sends.
    HubLine line() { return line; }

    /// In a zone no key is used before its copy is made, and whatever is written goes to the hub.
    void enter(ZoneDirectory zone, FileVault vault, SiteCopies.Place place) {
        var copies = new SiteCopies(place, zone.charter().quorum(), new OsSecrets(), vault::block);
        vault.copyTo(copies);
        way = ground.map(given -> way(zone, given, new KeyCargo(given.log(), copies), place.site()));
    }

    private static Way way(ZoneDirectory zone, Ground given, KeyCargo cargo, SiteId site) {
        var hub = HubIdentity.of(zone.charter().zone().name(), zone.charter().hub().witness().bytes());
        var heard = new Mailbox.Place(given.world().disk(), given.folder() + "/heard");
        var mailbox = new Mailbox(new Mailbox.Own(site, given.seed().apply("box/1")), zone, hub, heard);
        var letters = new Correspondence(site, given.signer(), given.seed().apply("letters/1"), new OsSecrets());
        return new Way(zone, new Carrier(hub, given, cargo, mailbox), mailbox, letters,
            given.seed().apply("wire/1"));
    }

    /// What its people's letters need, if it is in a zone.
    Optional<Letters> letters(Served served, Turns turns) {
        return way.map(known -> new Letters(served, turns, known.mailbox, known.letters));
    }

    /// Calls the hub from now on, if there is one.
    ///
    /// @param nudge told when there is something to do
    void call(Site site, Turns turns, Runnable nudge) {
        way.ifPresent(known -> call(known, turns, heard(known, site, nudge), nudge));
    }

    private static Consumer<byte[]> heard(Way way, Site site, Runnable nudge) {
        var hub = HubIdentity.peer(way.zone.charter().zone().name());
        return message -> {
            site.receive(hub, message);
            nudge.run();
        };
    }

    private void call(Way way, Turns turns, Consumer<byte[]> heard, Runnable nudge) {
        Runnable reached = () -> {
            turns.take(() -> {
                way.carrier.reached();
                return way;
            });
            nudge.run();
        };
        line.begin(way.zone.charter().hub(), new WireKey(way.wire), new Ear(reached, heard));
    }

    private Outside now() { return way.<Outside>map(Way::carrier).orElseGet(Outside::nobody); }

    @Override public void receive(PeerId from, byte[] message) { now().receive(from, message); }

    @Override public boolean step() { return now().step(); }

    @Override public Elsewhere elsewhere() { return now().elsewhere(); }

    @Override public void close() { line.close(); }
}
