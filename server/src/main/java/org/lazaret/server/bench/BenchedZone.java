package org.lazaret.server.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lazaret.core.journal.AccountId;
import org.lazaret.core.journal.SiteId;
import org.lazaret.core.journal.VerifierKey;
import org.lazaret.core.vault.Derived;
import org.lazaret.core.world.OsSecrets;
import org.lazaret.group.carry.HubIdentity;
import org.lazaret.group.zones.Charter;
import org.lazaret.group.zones.Code;
import org.lazaret.group.orders.Effect;
import org.lazaret.group.orders.Order;
import org.lazaret.group.zones.Dsse;
import org.lazaret.group.zones.Hub;
import org.lazaret.group.zones.Key;
import org.lazaret.group.zones.Newcomer;
import org.lazaret.group.zones.Officer;
import org.lazaret.group.zones.Quorum;
import org.lazaret.group.zones.Request;
import org.lazaret.group.zones.SeedSigner;
import org.lazaret.group.zones.Signers;
import org.lazaret.group.zones.SiteKeys;
import org.lazaret.group.zones.Statement;
import org.lazaret.group.zones.Statement.Invitation;
import org.lazaret.group.zones.Statement.Said;
import org.lazaret.group.zones.Statements;
import org.lazaret.group.zones.Trade;
import org.lazaret.group.zones.Zone;
import org.lazaret.group.zones.ZoneDirectory;
import org.lazaret.server.wire.HubConfig;
import org.lazaret.server.wire.HubServer;

/// A zone with keys of this run alone: its hub, and as many sites as are wanted, enrolled as officers do it.
final class BenchedZone {
    static final String GROUP = "bench";
    private static final Zone ZONE = new Zone("bench");
    private static final Instant BEGINNING = Instant.parse("2026-01-05T09:00:00Z");
    private static final Duration GOOD = Duration.ofDays(1);
    private static final long HOUR = 3_600;
    private static final int AT_ONCE = 100;
    private static final int OFFICERS = 5;
    private static final int NEEDED = 3;

    private final Path folder;
    private final byte[] hub = new OsSecrets().bytes(32);
    private final List<byte[]> officers = Stream.generate(() -> new OsSecrets().bytes(32)).limit(OFFICERS).toList();
    private final List<String> said = new ArrayList<>();
    private final List<byte[]> sites = new ArrayList<>();
    private Optional<Dsse> last = Optional.empty();
    private long ordered;
    private ZoneDirectory directory = ZoneDirectory.KIND.blank();

    /// Founded, and nobody was invited.
    BenchedZone(Path folder) {
        this.folder = folder;
        say(new Statement(ZONE, 1, List.of(), BEGINNING, new Statement.Founded(charter())));
    }

    BenchedZone(Path folder, int count) {
        this(folder);
        for (int site = 0; site < count; site++) sites.add(new OsSecrets().bytes(32));
        var codes = invited(count);
        for (int site = 0; site < count; site++) enrol(site, codes.get(site));
    }

    /// A code for each of so many sites.
    List<Code> invited(int count) {
        var codes = Stream.generate(() -> Code.make(new OsSecrets(), directory.root())).limit(count).toList();
        for (int from = 0; from < count; from += AT_ONCE) invite(codes, from);
        return codes;
    }

    /// The site that asked for it has come.
    void enrol(byte[] request) { say(Request.read(request)); }

    String founding() { return said.getFirst(); }

    /// The next order, after all before it.
    ///
    /// @return signed by as many as are needed
    Dsse order(AccountId stopped, Instant now) {
        var past = new Order.Past(++ordered, last.map(Dsse::hash).stream().toList(), directory.number());
        var order = signed(new Order(ZONE, past, new Order.Term(now, now.plus(GOOD)), new Effect.Suspend(List.of(
            stopped), List.of(), HOUR)).envelope());
        last = Optional.of(order);
        return order;
    }

    private Dsse signed(Dsse envelope) {
        var signed = envelope;
        for (var officer : officers.subList(0, NEEDED)) signed = signed.signed(officer);
        return signed;
    }

    private Charter charter() {
        var signers = new Signers(officers.stream().map(seed -> officer(Key.ofSigner(seed))).toList(), NEEDED);
        var boxes = new Quorum(1, officers.stream().map(seed -> officer(Key.ofBox(seed))).toList(), NEEDED);
        return new Charter(GROUP, ZONE, signers, signers, boxes, hub("127.0.0.1:8443"));
    }

    private static Officer officer(Key key) { return new Officer("o-" + key.hex().substring(0, 8), key); }

    /// @param address where it listens
    private Hub hub(String address) {
        return new Hub(Key.ofSigner(Derived.seed(hub, "witness/1")), Key.ofSigner(Derived.seed(hub, "wire/1")),
            address);
    }

    HubIdentity identity() {
        return HubIdentity.of(ZONE.name(), Key.ofSigner(Derived.seed(hub, "witness/1")).bytes());
    }

    Hub at(HubServer server) { return hub("127.0.0.1:" + server.port()); }

    private void invite(List<Code> codes, int from) {
        var some = new ArrayList<Invitation>();
        for (int site = from; site < Math.min(codes.size(), from + AT_ONCE); site++)
            some.add(new Invitation(name(site), Trade.PRACTICE, codes.get(site).key()));
        say(new Statement.Invited(some));
    }

    private void enrol(int site, Code code) {
        var seed = sites.get(site);
        var signing = Key.ofSigner(seed).bytes();
        var keys = new SiteKeys(journals(name(site), signing), Key.ofBox(seed), Key.ofSigner(wire(site)));
        say(Request.of(new Newcomer(directory.root(), name(site), Trade.PRACTICE, keys, ""), code,
            new SeedSigner(seed)));
    }

    /// What checks the journals of a site whose first incarnation signs with this key.
    static List<String> journals(SiteId site, byte[] signing) {
        return Stream.of("access", "care").map(
            journal -> new VerifierKey("%s/%s/%s/1".formatted(GROUP, site.name(), journal), signing).line()).toList();
    }

    private void say(Said what) { say(directory.next(BEGINNING, what)); }

    private void say(Statement statement) {
        var envelope = signed(statement.envelope());
        directory = Statements.hear(directory, envelope.hash(), envelope.line());
        said.add(envelope.line());
    }

    static SiteId name(int site) { return new SiteId("site-" + site); }

    /// What signs a site's journals.
    byte[] seed(int site) { return sites.get(site); }

    byte[] wire(int site) { return Derived.seed(sites.get(site), "wire/1"); }

    /// The hub at work.
    HubServer start() throws IOException {
        Files.createDirectories(folder);
        var seed = Files.write(folder.resolve("seed"), hub);
        var statements = Files.write(folder.resolve("statements"), (String.join("\n", said) + "\n").getBytes(UTF_8));
        return HubServer.start(new HubConfig(ZONE, "127.0.0.1", 0, folder.resolve("data"), seed, statements));
    }

    @Override public String toString() { return HexFormat.of().formatHex(hub, 0, 4); }
}
