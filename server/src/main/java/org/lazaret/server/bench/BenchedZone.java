package org.lazaret.server.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.lazaret.core.journal.SiteId;
import org.lazaret.core.journal.VerifierKey;
import org.lazaret.core.vault.Derived;
import org.lazaret.core.world.OsSecrets;
import org.lazaret.group.carry.HubIdentity;
import org.lazaret.group.zones.Charter;
import org.lazaret.group.zones.Code;
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
    private static final int AT_ONCE = 100;

    private final Path folder;
    private final byte[] hub = new OsSecrets().bytes(32);
    private final byte[] officer = new OsSecrets().bytes(32);
    private final List<String> said = new ArrayList<>();
    private final List<byte[]> sites = new ArrayList<>();
    private ZoneDirectory directory = ZoneDirectory.KIND.blank();

    BenchedZone(Path folder, int count) {
        this.folder = folder;
        say(new Statement(ZONE, 1, List.of(), BEGINNING, new Statement.Founded(charter())));
        for (int site = 0; site < count; site++) sites.add(new OsSecrets().bytes(32));
        var codes = sites.stream().map(_ -> Code.make(new OsSecrets(), directory.root())).toList();
        for (int from = 0; from < count; from += AT_ONCE) invite(codes, from);
        for (int site = 0; site < count; site++) enrol(site, codes.get(site));
    }

    private Charter charter() {
        var signers = new Signers(List.of(new Officer("one", Key.ofSigner(officer))), 1);
        var boxes = new Quorum(1, List.of(new Officer("one", Key.ofBox(officer)), new Officer("two", Key.ofBox(hub))),
            2);
        return new Charter(GROUP, ZONE, signers, signers, boxes, hub("127.0.0.1:8443"));
    }

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
        var origin = GROUP + "/" + name(site).name();
        var keys = new SiteKeys(List.of(new VerifierKey(origin + "/access/1", signing).line(),
            new VerifierKey(origin + "/care/1", signing).line()), Key.ofBox(seed), Key.ofSigner(wire(site)));
        say(Request.of(new Newcomer(directory.root(), name(site), Trade.PRACTICE, keys, ""), code,
            new SeedSigner(seed)));
    }

    private void say(Said what) { say(directory.next(BEGINNING, what)); }

    private void say(Statement statement) {
        var envelope = statement.envelope().signed(officer);
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
