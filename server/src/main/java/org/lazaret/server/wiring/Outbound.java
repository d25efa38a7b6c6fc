package org.lazaret.server.wiring;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.lazaret.core.journal.SiteId;
import org.lazaret.core.site.Elsewhere;
import org.lazaret.core.site.Outside;
import org.lazaret.core.site.Site;
import org.lazaret.core.vault.Copies;
import org.lazaret.core.vault.FileVault;
import org.lazaret.core.world.OsSecrets;
import org.lazaret.core.world.PeerId;
import org.lazaret.core.world.Turns;
import org.lazaret.group.carry.Bulletin;
import org.lazaret.group.carry.Carrier;
import org.lazaret.group.carry.HubIdentity;
import org.lazaret.group.carry.OrderRow;
import org.lazaret.group.cover.Porter;
import org.lazaret.group.exposed.Exposures;
import org.lazaret.group.exposed.Sightings;
import org.lazaret.group.exposed.Sort;
import org.lazaret.group.finding.Finder;
import org.lazaret.group.finding.TokenKey;
import org.lazaret.group.finding.Tokens;
import org.lazaret.group.orders.OrderBook;
import org.lazaret.group.people.Mailbox;
import org.lazaret.group.recovery.KeyCargo;
import org.lazaret.group.recovery.SiteCopies;
import org.lazaret.group.second.AllCopies;
import org.lazaret.group.second.SecondPlace;
import org.lazaret.group.second.SheetCopies;
import org.lazaret.group.second.Stick;
import org.lazaret.group.zones.Hub;
import org.lazaret.group.zones.ZoneDirectory;
import org.lazaret.practice.finding.KeySharing;
import org.lazaret.practice.finding.Publishing;
import org.lazaret.practice.finding.Seeking;
import org.lazaret.practice.nights.Handover;
import org.lazaret.practice.nights.Asks;
import org.lazaret.practice.nights.Hearing;
import org.lazaret.practice.nights.MadeHere;
import org.lazaret.practice.nights.Marks;
import org.lazaret.practice.nights.Recall;
import org.lazaret.practice.nights.Returning;
import org.lazaret.practice.nights.Sharing;
import org.lazaret.practice.staff.Correspondence;
import org.lazaret.server.wire.HubLine;
import org.lazaret.server.wire.HubLine.Ear;
import org.lazaret.server.wire.WireKey;

/// Goes out for a site of this node: nobody, until the site is open and has said in which zone it is.
final class Outbound implements Outside, Outside.Maker, AutoCloseable {
    private static final String STOPPED = "A practice manager has said that the practice goes on at another computer: "
        + "this one writes no more. What is only here is kept as it is";

    private final HubLine line = new HubLine();
    private Optional<Ground> ground = Optional.empty();
    private Optional<Home> home = Optional.empty();
    private Optional<Way> way = Optional.empty();
    private Optional<Hub> called = Optional.empty();
    private Runnable again = () -> {}; // until it is first called there is nobody to call anew
    private Optional<Copies> quorum = Optional.empty();
    private Optional<Copies> sheet = Optional.empty();
    private volatile Optional<SecondPlace> second = Optional.empty();
    private volatile Exposures exposures = Exposures.KIND.blank();
    private volatile String succeeded = "";
    private volatile OrderBook orders = OrderBook.KIND.blank();

    /// What stays whatever is said in its zone.
    private record Home(FileVault vault, SiteCopies.Place place) {}

    private record Way(ZoneDirectory zone, Carrier carrier, Post post, byte[] wire) {}

    /// What comes for a site, and what it tells others.
    record Post(Bulletin bulletin, OrderRow orders, Mailbox mailbox, Correspondence letters, Nights nights,
        Finder finder) {}

    /// What cover at night needs, and finding.
    record Nights(SiteId home, Ground ground) {
        KeySharing sharing() { return new KeySharing(home, ground.seed().apply("box/1"), new OsSecrets()); }

        Seeking seeking() { return new Seeking(ground.seed().apply("finding/1"), TokenKey.COST); }

        Publishing publishing(Tokens tokens, Turns turns) {
            return new Publishing(tokens, Covering.changes(ground.log(), turns), ground.seed().apply("finding/1"),
                TokenKey.COST);
        }

        Covering covering(Served served, Turns turns) {
            var secrets = new OsSecrets();
            var marks = new Marks(ground.seed().apply("cover/1"));
            var changes = Covering.changes(ground.log(), turns);
            var telling = new Covering.Telling(new Handover(home, marks, secrets, changes), new Returning(home, marks,
                secrets, changes), new Recall(marks), new Sharing(home, marks, secrets),
                new Asks(home, marks,
                    secrets));
            return new Covering(served, new Porter(secrets, new MadeHere(), new Hearing()), telling);
        }
    }

    @Override public Outside make(Ground given) {
        ground = Optional.of(given);
        return this;
    }

    /// Where the site's world sends.
    HubLine line() { return line; }

    /// In a zone no key is used before its copy is made, and whatever is written goes to the hub.
    void enter(ZoneDirectory zone, FileVault vault, SiteCopies.Place place) {
        home = Optional.of(new Home(vault, place));
        heard(zone);
    }

    /// Goes out as the zone says now. In the site's turn.
    void heard(ZoneDirectory zone) {
        way = home.flatMap(own -> ground.map(given -> way(zone, given, own)));
        stands(orders);
        succeeded = home.flatMap(own -> ground.flatMap(
            given -> Succession.of(zone, own.place.of().site(), given))).orElse("");
        again.run();
    }

    /// Closes and opens ways as orders in force say. In the site's turn.
    void stands(OrderBook now) {
        orders = now;
        way.ifPresent(known -> {
            known.carrier.shut(closed().isPresent());
            known.post.mailbox.sever(now::severs);
        });
    }

    /// The order by which this site answers nobody from outside, if there is one.
    Optional<OrderBook.Known> closed() { return home.flatMap(own -> orders.darkens(own.place.of().site())); }

    /// Keeps a second place beside whatever the hub has.
    SecondPlace keep(Supplier<Optional<Stick>> there, Turns turns) {
        var place = new SecondPlace(there, ground.orElseThrow(), turns);
        second = Optional.of(place);
        return place;
    }

    /// From here on no key is used before the sheet opens its copy too. In the site's turn.
    SheetCopies seal(FileVault vault, SheetCopies copies) {
        sheet = Optional.of(copies);
        copy(vault);
        return copies;
    }

    private void copy(FileVault vault) {
        vault.copyTo(new AllCopies(Stream.concat(quorum.stream(), sheet.stream()).toList()));
    }

    private Way way(ZoneDirectory zone, Ground given, Home own) {
        var copies = new SiteCopies(own.place, zone.charter().quorum(), new OsSecrets(), own.vault::block);
        quorum = Optional.of(copies);
        copy(own.vault);
        var site = own.place.of().site();
        var hub = HubIdentity.of(zone.charter().zone().name(), zone.charter().hub().witness().bytes());
        var heard = new Mailbox.Place(given.world().disk(), given.folder() + "/heard");
        var mailbox = new Mailbox(new Mailbox.Own(site, given.seed().apply("box/1")), zone, hub, heard);
        var finder = new Finder(mailbox);
        var orders = new OrderRow(finder);
        var bulletin = new Bulletin(orders, zone.number());
        var letters = new Correspondence(site, given.signer(), given.seed().apply("letters/1"), new OsSecrets());
        var carrier = new Carrier(hub, given, new KeyCargo(given.log(), copies), bulletin);
        var post = new Post(bulletin, orders, mailbox, letters, new Nights(site, given), finder);
        return new Way(zone, carrier, post, given.seed().apply("wire/1"));
    }

    /// What is on the record, so that the banner speaks from it.
    void recorded(Exposures now) { exposures = now; }

    /// What was seen of the hub and does not stand in the journal yet. In the site's turn.
    Optional<Sightings> sightings() { return way.map(now -> now.carrier.sightings()); }

    /// The hub brought a statement or an order that does not hold. In the site's turn.
    void refused(String why, String statement) {
        way.ifPresent(now -> now.carrier.saw(Sort.STATEMENT, why, statement));
    }

    /// Nothing before the site is in a zone. In the site's turn.
    Optional<Post> post() { return way.map(Way::post); }

    /// Calls the hub from now on, if there is one, and another as soon as the zone has another.
    ///
    /// @param nudge told when there is something to do
    void call(Site site, Turns turns, Runnable nudge) {
        again = () -> way.ifPresent(known -> call(known, new Ear(reached(turns, nudge), heard(known, site, nudge))));
        again.run();
    }

    private void call(Way known, Ear ear) {
        if (!superseded().isEmpty()) return;
        var hub = Optional.of(known.zone.charter().hub());
        if (!hub.equals(called)) line.begin(hub.get(), new WireKey(known.wire), ear);
        called = hub;
    }

    private static Consumer<byte[]> heard(Way way, Site site, Runnable nudge) {
        var hub = HubIdentity.peer(way.zone.charter().zone().name());
        return message -> {
            site.receive(hub, message);
            nudge.run();
        };
    }

    private Runnable reached(Turns turns, Runnable nudge) {
        return () -> {
            turns.take(() -> {
                way.ifPresent(now -> now.carrier.reached());
                return way;
            });
            nudge.run();
        };
    }

    private Outside now() { return way.<Outside>map(Way::carrier).orElseGet(Outside::nobody); }

    @Override public void receive(PeerId from, byte[] message) { now().receive(from, message); }

    /// A computer that was succeeded brings nothing more.
    @Override public boolean step() {
        if (superseded().isEmpty()) return now().step();
        line.close();
        return false;
    }

    @Override public Elsewhere elsewhere() {
        var since = exposures.open().stream().findFirst().map(line -> line.what().seen());
        var hub = now().elsewhere();
        var all = second.map(place -> hub.and(place.elsewhere())).orElse(hub);
        return since.map(all::exposedSince).orElse(all);
    }

    @Override public String superseded() {
        if (exposures.stopped().isPresent()) return STOPPED;
        return succeeded.isEmpty() ? second.map(SecondPlace::superseded).orElse("") : succeeded;
    }

    @Override public void close() { line.close(); }
}
