package org.lazaret.server.bench;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.lazaret.core.book.Book;
import org.lazaret.core.book.BookId;
import org.lazaret.core.book.Refusal;
import org.lazaret.core.book.RequestId;
import org.lazaret.core.journal.AccountId;
import org.lazaret.core.journal.DeviceId;
import org.lazaret.core.journal.LogSize;
import org.lazaret.core.journal.SiteId;
import org.lazaret.core.rows.SqliteTables;
import org.lazaret.core.site.Desk;
import org.lazaret.core.site.Entering;
import org.lazaret.core.site.Founding;
import org.lazaret.core.site.House;
import org.lazaret.core.site.KeptOut;
import org.lazaret.core.site.Outside;
import org.lazaret.core.site.Session;
import org.lazaret.core.site.SiteEngine;
import org.lazaret.core.site.SitePlace;
import org.lazaret.core.site.Sites;
import org.lazaret.core.vault.FileVault;
import org.lazaret.core.vault.KeyFile;
import org.lazaret.core.vault.Latch;
import org.lazaret.core.vault.Vault;
import org.lazaret.core.world.LeaderTurns;
import org.lazaret.core.world.OsClock;
import org.lazaret.core.world.OsDisk;
import org.lazaret.core.world.OsSecrets;
import org.lazaret.core.world.Wire;
import org.lazaret.core.world.World;
import org.lazaret.group.carry.Cargo;
import org.lazaret.group.carry.Carrier;
import org.lazaret.group.carry.HubIdentity;
import org.lazaret.group.carry.Mail;
import org.lazaret.group.carry.OrderRow;
import org.lazaret.group.orders.Effect.Suspend;
import org.lazaret.group.orders.Elapsed;
import org.lazaret.group.orders.Obeying;
import org.lazaret.group.orders.OrderBook;
import org.lazaret.group.orders.Tray;
import org.lazaret.group.zones.Code;
import org.lazaret.group.zones.Dsse;
import org.lazaret.group.zones.Hub;
import org.lazaret.group.zones.Key;
import org.lazaret.group.zones.Newcomer;
import org.lazaret.group.zones.Request;
import org.lazaret.group.zones.SiteKeys;
import org.lazaret.group.zones.Trade;
import org.lazaret.group.zones.ZoneDirectory;
import org.lazaret.guard.Guard;
import org.lazaret.practice.Rooms;
import org.lazaret.server.wire.HubLine;
import org.lazaret.server.wire.HubLine.Ear;
import org.lazaret.server.wire.WireKey;

/// A whole site of a practice on the real disk, with its line to the hub, that obeys orders as a node does; without
/// pages, and it hears of its zone what it was founded with.
final class OrderedSite implements Obeying.Here, Obeying.Row, AutoCloseable {
    private static final House HOUSE = Rooms.house().with(Guard.house());
    private static final String BUILD = "bench";
    private static final long PAUSE_MILLIS = 100;
    private static final int KEYS = 64;

    private final LeaderTurns turns = new LeaderTurns();
    private final Semaphore nudged = new Semaphore(0);
    private final HubLine line = new HubLine();
    private final OrderRow row = new OrderRow(Mail.none());
    private final HubIdentity hub;
    private final OsDisk disk;
    private final FileVault vault;
    private final SiteEngine site;
    private final Obeying obeying;
    private volatile boolean over;

    /// @param hub whom it believes
    OrderedSite(Path folder, SiteId name, HubIdentity hub) {
        found(folder, name);
        this.hub = hub;
        this.disk = new OsDisk(folder);
        var running = new Sites.Running(HOUSE, world(disk, line), turns, BUILD, this::carrier);
        var parts = Sites.open(place(disk), KeyFile.read(disk, "key-file"), running, (Vault keys) -> SqliteTables.at(
            folder.resolve("rows.db"), HOUSE.projections(), keys, BUILD));
        this.vault = (FileVault) parts.vault();
        this.site = SiteEngine.open(parts);
        this.obeying = new Obeying(this, this, new Tray(disk, "site"), new Elapsed(System::nanoTime));
        site.listen(rooms -> {
            if (rooms.contains(OrderBook.KIND.room())) obeying.news();
        });
    }

    private static void found(Path folder, SiteId name) {
        try (var disk = new OsDisk(folder)) {
            var founding = new Founding(BenchedZone.GROUP, name, name.name(), ZoneId.of("Europe/London"), KEYS);
            Sites.found(place(disk), founding, KeyFile.make(disk, "key-file", new OsSecrets()), world(disk,
                (_, _) -> {}));
        }
    }

    private static SitePlace place(OsDisk disk) {
        return new SitePlace(disk, "site", new Latch(disk, "latch"), LogSize.standard());
    }

    private static World world(OsDisk disk, Wire wire) {
        return new World(new OsClock(), new OsSecrets(), disk, wire);
    }

    private Outside carrier(Outside.Ground ground) { return new Carrier(hub, ground, Cargo.none(), row); }

    /// Comes into the zone as a site does.
    ///
    /// @param founding the zone's first statement
    /// @return what it asks the commanders
    byte[] ask(Code code, String founding, SiteId name) {
        tell(ZoneDirectory.BOOK, new ZoneDirectory.Join(code.root(), founding)).ifPresent(why -> {
            throw new IllegalStateException("it does not join: " + why);
        });
        var keys = new SiteKeys(BenchedZone.journals(name, vault.signer().publicKey()), Key.ofBox(vault.seed("box/1")),
            Key.ofSigner(wire()));
        return Request.file(Request.of(new Newcomer(Dsse.parse(founding).hash(), name, Trade.PRACTICE, keys, ""), code,
            vault.signer()));
    }

    private byte[] wire() { return vault.seed("wire/1"); }

    /// Carries, hears and obeys from now on.
    void begin(Hub at) {
        line.begin(at, new WireKey(wire()), new Ear(() -> inTurn(row::reached), message -> {
            site.receive(hub.peer(), message);
            nudged.release();
        }));
        Thread.ofVirtual().start(this::work);
    }

    private void work() {
        while (!over) {
            obeying.work();
            turns.alone(() -> {
                while (site.step()) {}
            });
            rest();
        }
    }

    private void rest() {
        try {
            if (nudged.tryAcquire(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) nudged.drainPermits();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            over = true;
        }
    }

    /// Somebody has a desk here, and loses it.
    ///
    /// @return the nanoseconds at which this desk was refused
    /// @throws IllegalStateException when nobody may sit there now
    CompletableFuture<Long> untilRefused(AccountId who) {
        var theirs = desk(who);
        if (refuses(theirs)) throw new IllegalStateException(who.name() + " is refused before anything was ordered");
        var refused = new CompletableFuture<Long>();
        site.listen(rooms -> {
            if (!refused.isDone() && rooms.contains(OrderBook.KIND.room()) && refuses(theirs))
                refused.complete(System.nanoTime());
        });
        return refused;
    }

    private static boolean refuses(Desk theirs) {
        try {
            theirs.read(OrderBook.BOOK);
            return false;
        } catch (KeptOut _) {
            return true;
        }
    }

    private Desk desk(AccountId who) {
        if (site.enter(new Session(who, new DeviceId("desk"), List.of())) instanceof Entering.Entered(var desk))
            return desk;
        throw new IllegalStateException(who.name() + " is not let in");
    }

    private <B extends Book<B, C, E>, C, E> Optional<Refusal> tell(BookId<B, C, E> book,
        C command) {
        var desk = desk(Session.SITE);
        return desk.tell(book, command, new RequestId(desk.fresh())).now().refusal();
    }

    @Override public OrderBook orders() { return desk(Session.SITE).read(OrderBook.BOOK); }

    @Override public void tell(OrderBook.Command command, Consumer<Optional<Refusal>> then) {
        then.accept(tell(OrderBook.BOOK, command));
    }

    @Override public void sendOut(Suspend them) {}

    /// What is measured stops accounts, and closes no ways.
    @Override public void stands(OrderBook orders) {}

    @Override public void wrong(Tray.Laid one, Refusal why) { throw new IllegalStateException(why.toString()); }

    @Override public Optional<String> first() { return ofRow(OrderRow::first); }

    @Override public void took(String order) { inTurn(() -> row.took(order)); }

    @Override public void again() { inTurn(row::again); }

    @Override public void has(Map<String, String> orders) { inTurn(() -> row.has(orders)); }

    @Override public void forged(String order, Refusal why) { throw new IllegalStateException(why.toString()); }

    private void inTurn(Runnable what) {
        ofRow(_ -> {
            what.run();
            return what;
        });
    }

    private <T> T ofRow(Function<OrderRow, T> what) { return turns.take(() -> what.apply(row)); }

    @Override public void close() {
        over = true;
        line.close();
        nudged.release();
        site.close();
        disk.close();
    }
}
