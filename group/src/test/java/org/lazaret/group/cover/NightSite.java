package org.lazaret.group.cover;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.lazaret.core.book.RequestId;
import org.lazaret.core.journal.AccountId;
import org.lazaret.core.journal.DeviceId;
import org.lazaret.core.journal.LogSize;
import org.lazaret.core.journal.SiteId;
import org.lazaret.core.journal.SubjectId;
import org.lazaret.core.rows.SqliteTables;
import org.lazaret.core.site.Desk;
import org.lazaret.core.site.Entering;
import org.lazaret.core.site.Founding;
import org.lazaret.core.site.House;
import org.lazaret.core.site.Reasons;
import org.lazaret.core.site.Parts;
import org.lazaret.core.site.Session;
import org.lazaret.core.site.Site;
import org.lazaret.core.site.SiteEngine;
import org.lazaret.core.site.SitePlace;
import org.lazaret.core.site.Sites;
import org.lazaret.core.site.Watching;
import org.lazaret.core.vault.Cost;
import org.lazaret.core.vault.Latch;
import org.lazaret.core.vault.Passphrase;
import org.lazaret.core.world.Chance;
import org.lazaret.core.world.OneByOne;
import org.lazaret.core.world.Secrets;
import org.lazaret.core.world.SimDisk;
import org.lazaret.core.world.World;
import java.util.HexFormat;
import org.lazaret.core.book.Book;
import org.lazaret.core.book.BookId;
import org.lazaret.core.journal.VerifierKey;
import org.lazaret.core.site.ErasedSubject;
import org.lazaret.group.zones.Charter;
import org.lazaret.group.zones.Code;
import org.lazaret.group.zones.Hub;
import org.lazaret.group.zones.Key;
import org.lazaret.group.zones.Newcomer;
import org.lazaret.group.zones.Officer;
import org.lazaret.group.zones.Quorum;
import org.lazaret.group.zones.Signers;
import org.lazaret.group.zones.SiteKeys;
import org.lazaret.group.zones.Statement;
import org.lazaret.group.zones.Trade;
import org.lazaret.group.zones.Zone;
import org.lazaret.group.zones.ZoneDirectory;

/// A site on simulated disks that knows nothing but cover.
final class NightSite {
    private static final House HOUSE = new House(List.of(ZoneDirectory.KIND, Cover.KIND, Hatches.KIND, HatchKey.KIND,
        Covered.KIND, Homeward.KIND, Reported.KIND, Lent.KIND),
        List.of(new Givens(), new Summaries(), new Orders(),
            new ReportsSent(), new Reports(), new Loans()),
        List.of(), new Reasons(List.of()), List.of(), Watching.NOBODY);

    private static final byte[] OFFICER = seed(1);

    /// Who hears nothing that other sites ask or answer.
    static final Porter.Records DEAF = new Porter.Records() {
        @Override public boolean asked(SiteId from, Question question, Desk desk) { return true; }

        @Override public boolean answered(SiteId from, Answer answer, Desk desk) { return true; }

        @Override public boolean turnedAway(SiteId from, Homeward.TurnedAway told, Desk desk) { return true; }
    };

    private final Chance chance = new Chance(42);
    private final SimDisk disk = new SimDisk(new Chance(1));
    private final Parts parts;
    private final Site site;
    private Instant now = Instant.parse("2026-01-05T09:00:00Z");

    NightSite(String name) {
        var world = new World(() -> now, this::bytes, disk, (_, _) -> {});
        var place = new SitePlace(disk, name, new Latch(new SimDisk(new Chance(2)), "latch"), new LogSize(512 * 1024,
            256));
        var unlock = new Passphrase("correct horse", Cost.NONE);
        Sites.found(place, new Founding("hill", new SiteId(name), name, ZoneId.of("Europe/London"), 256), unlock,
            world);
        disk.cut();
        parts = Sites.open(place, unlock, new Sites.Running(HOUSE, world, new OneByOne(), "build"),
            vault -> SqliteTables.inMemory(HOUSE.projections(), vault));
        site = SiteEngine.open(parts);
    }

    Secrets secrets() { return this::bytes; }

    Instant now() { return now; }

    void pass(Duration time) { now = now.plus(time); }

    /// Until it takes nothing more, because the disk is full.
    void fill() {
        disk.leave(0);
        var much = new Hatches.Destroy(new SiteId("nobody"), List.of("x".repeat(1_000)));
        while (desk().tell(Hatches.BOOK, much, new RequestId("fill-" + desk().fresh())).now().refusal().isEmpty()) {}
    }

    void free() { disk.enlarge(); }

    boolean destroyed(SubjectId subject) { return parts.vault().destroyed(subject); }

    /// It is in a zone with that site, covered by it, and has left an animal there.
    void covered(SiteId by, Cover.Given given) {
        join(by);
        told(Cover.BOOK, new Cover.Name(by));
        told(Cover.BOOK, new Cover.See(by, new Hatch(1, Key.ofBox(seed(7)), 1)));
        told(Cover.BOOK, new Cover.Note(1, List.of(given), List.of()));
    }

    /// A zone with one officer for everything, in which that site is enrolled.
    private void join(SiteId other) {
        var one = new Signers(List.of(new Officer("ann", Key.ofSigner(OFFICER))), 1);
        var quorum = new Quorum(1, List.of(new Officer("q-1", Key.ofBox(seed(5))), new Officer("q-2", Key.ofBox(seed(
            6)))), 2);
        var hub = new Hub(Key.ofSigner(seed(8)), Key.ofSigner(seed(9)), "hub.example:1");
        var first = new Statement(new Zone("uk"), 1, List.of(), Instant.EPOCH, new Statement.Founded(new Charter(
            "hill", new Zone("uk"), one, one, quorum, hub))).envelope().signed(OFFICER);
        told(ZoneDirectory.BOOK, new ZoneDirectory.Join(first.hash(), first.line()));
        var code = Code.make(byte[]::new, first.hash());
        said(new Statement.Invited(List.of(new Statement.Invitation(other, Trade.OUT_OF_HOURS, code.key()))));
        var journal = new VerifierKey("hill/%s/care/1".formatted(other.name()), Key.ofSigner(seed(2)).bytes()).line();
        var newcomer = new Newcomer(first.hash(), other, Trade.OUT_OF_HOURS, new SiteKeys(List.of(journal),
            Key.ofBox(seed(3)), Key.ofSigner(seed(4))), "");
        said(new Statement.Enrolled(newcomer, hex(Key.sign(code.seed(), newcomer.text())), hex(Key.sign(seed(2),
            newcomer.text()))));
    }

    private void said(Statement.Said what) {
        var zone = desk().read(ZoneDirectory.BOOK);
        told(ZoneDirectory.BOOK, new ZoneDirectory.Accept(zone.next(Instant.EPOCH, what).envelope().signed(
            OFFICER).line()));
    }

    private static String hex(byte[] bytes) { return HexFormat.of().formatHex(bytes); }

    private static byte[] seed(int number) {
        var seed = new byte[32];
        seed[1] = (byte) number;
        return seed;
    }

    boolean erased(String subject) {
        return desk().tell(Reported.of(new SubjectId(subject), "r"), new Reported.Hear(new SiteId("x"), new Report("",
            "r", 1, Instant.EPOCH, List.of())), new RequestId("try-" + desk().fresh())).now().refusal().filter(
                ErasedSubject.class::isInstance).isPresent();
    }

    private <B extends Book<B, C, E>, C, E> void told(BookId<B, C, E> book, C command) {
        var answer = desk().tell(book, command, new RequestId("told-" + desk().fresh())).now();
        answer.refusal().ifPresent(why -> { throw new AssertionError(command + ": " + why); });
    }

    Desk desk() {
        while (site.step()) {}
        return switch (site.enter(new Session(new AccountId("site"), new DeviceId("node"), List.of()))) {
            case Entering.Entered(var desk) -> desk;
            case Entering.Barred(var code, var detail) -> throw new IllegalStateException(code + ": " + detail);
        };
    }

    private byte[] bytes(int count) {
        var bytes = new byte[count];
        for (var each = 0; each < count; each++) bytes[each] = (byte) chance.below(256);
        return bytes;
    }
}
