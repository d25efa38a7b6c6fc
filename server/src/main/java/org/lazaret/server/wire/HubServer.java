package org.lazaret.server.wire;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import org.lazaret.core.vault.Derived;
import org.lazaret.core.world.OsClock;
import org.lazaret.core.world.OsDisk;
import org.lazaret.core.world.OsSecrets;
import org.lazaret.core.world.PeerId;
import org.lazaret.core.world.World;
import org.lazaret.group.hub.Complaint;
import org.lazaret.group.hub.Hub;
import org.lazaret.group.hub.HubPlace;
import org.lazaret.group.hub.Member;
import org.lazaret.group.hub.SqliteHeaders;
import org.lazaret.group.hub.SqliteMatches;
import org.lazaret.group.orders.OrderBook;
import org.lazaret.group.orders.Tray;
import org.lazaret.group.zones.Key;
import org.lazaret.group.zones.SeedSigner;
import org.lazaret.pages.Words;

/// The hub of a zone in a process: listens for its sites, and does one thing at a time.
public final class HubServer implements AutoCloseable {
    private static final int SEED = 32;
    private static final long PAUSE_MILLIS = 100;
    private static final long LOOK_EVERY = 10;
    /// Shaking hands at once: who shows no known key gets no further, and not many of those at a time.
    private static final int GUESTS = 64;

    private final ReentrantLock turn = new ReentrantLock(true);
    private final Semaphore work = new Semaphore(0);
    private final Semaphore guests = new Semaphore(GUESTS);
    private final Map<PeerId, Link> links = new ConcurrentHashMap<>();
    private final SSLServerSocket door;
    private final OsDisk disk;
    private final HubZone zone;
    private final Tray tray;
    private final Hub hub;
    private final Thread worker;
    private volatile Map<Key, PeerId> known = Map.of();
    private volatile boolean over;
    private String told = "";
    private Instant complained;

    /// Returns when sites can reach it.
    ///
    /// @throws Unfit when what its files say does not fit together
    /// @throws IOException when it cannot listen there
    public static HubServer start(HubConfig config) throws IOException {
        var seed = seed(config.seed());
        var zone = HubZone.open(config.statements(), config.folder().resolve("root"));
        var charter = zone.directory().charter();
        var witness = new SeedSigner(Derived.seed(seed, "witness/1"));
        if (!Key.of(witness.publicKey()).equals(charter.hub().witness()) || !charter.zone().equals(config.zone()))
            throw new Unfit("%s is not the seed of the hub of %s that %s names: ".formatted(config.seed(),
                config.zone().name(), config.statements()) + "put the folder that was made for this hub here, whole");
        return new HubServer(config, zone, witness, new WireKey(Derived.seed(seed, "wire/1")));
    }

    private static byte[] seed(Path file) {
        try {
            var seed = Files.readAllBytes(file);
            if (seed.length == SEED) return seed;
            throw new Unfit("%s holds %d bytes where a seed has %d: ".formatted(file, seed.length, SEED)
                + "bring the one that was made when the zone was founded");
        } catch (IOException unreadable) {
            throw new Unfit("%s cannot be read (%s)".formatted(file, unreadable.getClass().getSimpleName()));
        }
    }

    private HubServer(HubConfig config, HubZone zone, SeedSigner witness, WireKey key) throws IOException {
        this.zone = zone;
        var folder = config.folder().toAbsolutePath();
        this.disk = new OsDisk(folder.getParent());
        this.door = listen(config, key);
        var world = new World(new OsClock(), new OsSecrets(), disk, this::send);
        this.hub = new Hub(new HubPlace(config.zone().name(), folder.getFileName().toString()), witness, world,
            SqliteHeaders.at(folder.resolve("headers.db")));
        hub.match(SqliteMatches.at(folder.resolve("tokens.db")));
        this.tray = new Tray(disk, folder.getFileName().toString());
        this.complained = latest(hub.complaints());
        admit();
        this.worker = Thread.ofPlatform().name("hub").start(this::work);
        Thread.ofVirtual().name("door").start(this::open);
    }

    private SSLServerSocket listen(HubConfig config, WireKey key) throws IOException {
        var context = key.context(shown -> known.containsKey(shown));
        var listening = (SSLServerSocket) context.getServerSocketFactory().createServerSocket();
        var parameters = listening.getSSLParameters();
        WireKey.strict(parameters);
        listening.setSSLParameters(parameters);
        listening.bind(new InetSocketAddress(InetAddress.getByName(config.address()), config.port()));
        return listening;
    }

    public int port() { return door.getLocalPort(); }

    /// Sites that are connected now.
    public int reached() { return links.size(); }

    private void send(PeerId to, byte[] message) { Optional.ofNullable(links.get(to)).ifPresent(l -> l.send(message)); }

    private void open() {
        while (!over) {
            try {
                var socket = (SSLSocket) door.accept();
                if (guests.tryAcquire()) Thread.ofVirtual().start(() -> greet(socket));
                else socket.close();
            } catch (IOException _) {
                if (door.isClosed()) return;
            }
        }
    }

    private void greet(SSLSocket socket) {
        boolean greeted = false;
        try (var link = Link.of(socket, Link.ROOM_OF_A_HUB)) {
            guests.release();
            greeted = true;
            var site = known.get(link.other());
            if (site != null) serve(site, link);
        } catch (IOException _) {
            // It comes again if it is a site.
        } finally {
            if (!greeted) guests.release();
            close(socket);
        }
    }

    private static void close(SSLSocket socket) {
        try {
            socket.close();
        } catch (IOException _) {
            // It was gone already.
        }
    }

    /// One connection a site: the newer takes the place of the older.
    private void serve(PeerId site, Link link) throws IOException {
        var older = links.put(site, link);
        if (older != null) older.close();
        try {
            link.hear(message -> inTurn(() -> hub.receive(site, message)));
        } finally {
            links.remove(site, link);
        }
    }

    private void inTurn(Runnable what) {
        turn.lock();
        try {
            if (!over) what.run();
        } finally {
            turn.unlock();
        }
        work.release();
    }

    private void work() {
        for (long pause = 0; !over; pause++) {
            if (pause % LOOK_EVERY == 0 && zone.changed()) inTurn(this::admit);
            if (pause % LOOK_EVERY == 0) complain();
            laid();
            tell();
            while (step()) work.drainPermits();
            rest();
        }
    }

    private boolean step() {
        turn.lock();
        try {
            return !over && hub.step();
        } finally {
            turn.unlock();
        }
    }

    private void rest() {
        try {
            if (work.tryAcquire(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) work.drainPermits();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            over = true;
        }
    }

    private void admit() {
        var keys = new LinkedHashMap<Key, PeerId>();
        zone.former().forEach(site -> admit(site, keys, hub::retire));
        zone.sites().forEach(site -> admit(site, keys, hub::admit));
        known = Map.copyOf(keys);
        links.forEach((peer, link) -> {
            if (!peer.equals(keys.get(link.other()))) link.close(); // it comes again as what it is now
        });
        hub.obey(zone.directory());
        hub.announce(zone.statements());
    }

    private void admit(HubZone.Known site, Map<Key, PeerId> keys, Consumer<Member> how) {
        if (!site.member().peer().equals(known.get(site.wire()))) how.accept(site.member());
        keys.put(site.wire(), site.member().peer());
    }

    /// Orders that somebody laid before it by hand.
    private void laid() {
        for (var one : tray.fresh())
            inTurn(() -> hub.order(one.line()).filter(why -> !(why instanceof OrderBook.KnownBefore)).ifPresent(
                why -> System.err.println(one.file() + ": " + Words.english().of(why))));
    }

    /// What it did not take, a line each; which its file keeps.
    private void complain() {
        var all = new ArrayList<Complaint>();
        inTurn(() -> all.addAll(hub.complaints()));
        all.stream().filter(one -> one.at().isAfter(complained)).forEach(
            one -> System.err.printf("%s %s brought what is not taken into %s: %s%n", one.at(), one.site().name(),
                one.journal().origin(), one.words()));
        complained = latest(all);
    }

    private static Instant latest(List<Complaint> all) { return all.isEmpty() ? Instant.MIN : all.getLast().at(); }

    /// To whoever looks after it.
    private void tell() {
        if (zone.trouble().equals(told)) return;
        told = zone.trouble();
        if (!told.isEmpty()) System.err.println(told);
    }

    @Override public void close() {
        over = true;
        close(door);
        links.values().forEach(Link::close);
        join();
        turn.lock();
        try {
            hub.close();
        } finally {
            turn.unlock();
        }
        disk.close();
    }

    private static void close(SSLServerSocket door) {
        try {
            door.close();
        } catch (IOException _) {
            // Nobody comes in any more.
        }
    }

    private void join() {
        work.release();
        try {
            worker.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
