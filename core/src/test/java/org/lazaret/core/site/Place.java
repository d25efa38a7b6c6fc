package org.lazaret.core.site;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lazaret.core.book.Personal;
import org.lazaret.core.journal.AccountId;
import org.lazaret.core.journal.DeviceId;
import org.lazaret.core.journal.Head;
import org.lazaret.core.journal.Header;
import org.lazaret.core.journal.LogSize;
import org.lazaret.core.journal.SiteId;
import org.lazaret.core.journal.SubjectId;
import org.lazaret.core.rows.Rows;
import org.lazaret.core.rows.SqliteTables;
import org.lazaret.core.vault.Cost;
import org.lazaret.core.vault.Latch;
import org.lazaret.core.vault.LockedVault;
import org.lazaret.core.vault.Passphrase;
import org.lazaret.core.vault.Unlock;
import org.lazaret.core.vault.FileVault;
import org.lazaret.core.journal.Journal;
import org.lazaret.core.world.Chance;
import org.lazaret.core.world.DiskCopy;
import org.lazaret.core.world.DiskFault;
import org.lazaret.core.world.LeaderTurns;
import org.lazaret.core.world.OneByOne;
import org.lazaret.core.world.Secrets;
import org.lazaret.core.world.SimDisk;
import org.lazaret.core.world.Turns;
import org.lazaret.core.world.World;

/// A whole site on two simulated disks, and what a test does to it from outside.
final class Place {
    /// Whoever has a note is expected by someone.
    private static final Reason NOTED = new Reason("task", """
        select asked.whom, book, cast(line as text) as since from asked cross join note on subject = asked.whom""",
        List.of());

    private static final String FOLDER = "high-street";

    private final Chance chance;
    private final SimDisk disk = new SimDisk(new Chance(1));
    private final SimDisk elsewhere = new SimDisk(new Chance(2));
    private final TestClock clock = new TestClock();
    private final Secrets secrets = this::bytes;
    private final World world = new World(clock, secrets, disk, (peer, message) -> {});
    private final SitePlace place = new SitePlace(disk, FOLDER, new Latch(elsewhere, "latch"),
        new LogSize(512 * 1024, 256));
    private final Abroad abroad = new Abroad();
    private Turns turns = new OneByOne();
    private String build = "build-1";
    private Parts parts;
    private Site site;

    Place() {
        chance = new Chance(42);
        Sites.found(place,
            new Founding("hill", new SiteId("high-street"), "High Street Vets", ZoneId.of("Europe/London"), 64),
            unlock(), world);
        disk.cut();
        elsewhere.cut();
        start();
    }

    private static Unlock unlock() { return new Passphrase("correct horse", Cost.NONE); }

    private void start() {
        parts = opened(disk, elsewhere);
        site = SiteEngine.open(parts);
        while (site.step()) {}
    }

    private Parts opened(SimDisk at, SimDisk latches) {
        var house = house();
        var there = new SitePlace(at, FOLDER, new Latch(latches, "latch"), place.size());
        return Sites.open(there, unlock(), new Sites.Running(house, world, turns, build, _ -> abroad),
            vault -> SqliteTables.inMemory(house.projections(), vault));
    }

    private static House house() {
        return new House(List.of(Person.KIND, Tally.KIND), List.of(new Person.People(), new Tally.Lines()),
            List.of(new Person.WhenNotedThenTally()), new Reasons(List.of(NOTED)), List.of(Person::bar), Spy.WATCHING);
    }

    /// All words in a copied folder, opened with the vault of another copy and the latches of today.
    List<String> wordsOf(DiskCopy folder, DiskCopy vault) {
        var stolen = new SimDisk(new Chance(3));
        stolen.put(folder);
        stolen.clear(FOLDER + "/vault");
        stolen.put(vault.under(FOLDER + "/vault"));
        var latches = new SimDisk(new Chance(4));
        latches.put(elsewhere.copy());
        latches.delete("latch/heads"); // a thief does not keep what tells how old a disk is
        try {
            return words(opened(stolen, latches));
        } catch (LockedVault locked) {
            return List.of();
        }
    }

    private List<String> words(Parts thief) {
        var words = new ArrayList<String>();
        try (var open = SiteEngine.open(thief)) {
            thief.tables().look(Person.People.all()).forEach(row -> {
                words.add(row.name().text());
                thief.tables().look(Person.People.notes(row.subject())).forEach(note -> words.add(note.words().text()));
                var draft = new DraftId("note", row.subject());
                thief.drafts().find(new AccountId("tom"), draft).ifPresent(text -> words.add(text.text()));
            });
        }
        return words;
    }

    /// The keys that seal entries about a subject, as the headers name them.
    Set<String> keysAbout(SubjectId subject) {
        var keys = new LinkedHashSet<String>();
        for (var header : headers("care")) {
            if (header.about().startsWith("person/") && header.sub().contains(subject)) keys.add(header.key().hex());
        }
        return keys;
    }

    /// What would be left if this machine burnt down now.
    Remains remains() {
        var blocks = new Blocks(new ArrayList<>());
        ((FileVault) parts.vault()).copyTo(blocks);
        return new Remains(parts.log().journal("care"), parts.log().journal("access"), blocks.kept());
    }

    /// A clean machine, on which that is restored.
    static Place restored(Remains remains) { return new Place(remains); }

    private Place(Remains remains) {
        chance = new Chance(43); // else it would make the keys anew that are to be restored
        Sites.restore(place, remains, unlock(), new Sites.Running(house(), world, turns, build));
        disk.cut();
        elsewhere.cut();
        start();
    }

    Journal journal(String name) { return parts.log().journal(name); }

    Site site() { return site; }

    Health health() { return site.health(); }

    TestClock clock() { return clock; }

    Session session(List<Head> pins) { return new Session(new AccountId("tom"), new DeviceId("pc-1"), pins); }

    Desk desk() {
        return switch (site.enter(session(List.of()))) {
            case Entering.Entered(var desk) -> desk;
            case Entering.Barred(var code, var detail) -> throw new IllegalStateException(code + ": " + detail);
        };
    }

    void powerCut() {
        disk.cut();
        elsewhere.cut();
        start();
    }

    void restart() {
        site.close();
        disk.kill();
        elsewhere.kill();
        start();
    }

    Place build(String name) {
        build = name;
        return this;
    }

    void rebuild() { restart(); }

    /// As a real process does it, with threads.
    void rebuildBeside() {
        turns = new LeaderTurns();
        restart();
    }

    /// The site's disk and what is kept of it elsewhere, on one: what `verify` is given.
    SimDisk both() {
        var both = new SimDisk(new Chance(5));
        both.put(disk.copy());
        both.put(elsewhere.copy());
        return both;
    }

    void keep(DraftId draft, String text) { parts.drafts().keep(new AccountId("tom"), draft, new Personal(text)); }

    /// All there is so far lies in another place too.
    void carried() { carried(all(Reach.NONE)); }

    void carried(Elsewhere now) { abroad.has(now); }

    /// All there is so far, as a place of that reach has it.
    Elsewhere all(Reach reach) {
        var health = site.health();
        return new Elsewhere(reach, health.care(), health.access(), List.of());
    }

    /// A second program on the same disk.
    ///
    /// @return how many calls of it changed either disk
    long startedTwice() {
        long before = disk.calls() + elsewhere.calls();
        assertThatThrownBy(() -> opened(disk, elsewhere)).isInstanceOf(DiskFault.class);
        return disk.calls() + elsewhere.calls() - before;
    }

    void rot(String file, int at) { disk.rot(file, at, 4); }

    /// The last that anybody wrote.
    int lastByte(String file) {
        var bytes = disk.read(file).orElseThrow();
        int at = bytes.length - 1;
        while (bytes[at] == 0) at--;
        return at;
    }

    DiskCopy copy() {
        while (site.step()) {}
        return disk.copy();
    }

    /// An older disk, in a place that remembers nothing newer.
    void restoreUnremembered(DiskCopy copy) {
        elsewhere.delete("latch/heads");
        restore(copy);
    }

    void restore(DiskCopy copy) {
        disk.kill();
        elsewhere.kill();
        disk.clear(FOLDER);
        disk.put(copy);
        start();
    }

    /// The folder of one moment with the vault of another.
    void restore(DiskCopy folder, DiskCopy vault) {
        disk.kill();
        elsewhere.kill();
        disk.clear(FOLDER);
        disk.put(folder);
        disk.clear(FOLDER + "/vault");
        disk.put(vault.under(FOLDER + "/vault"));
        start();
    }

    byte[] remembered() { return elsewhere.read("latch/heads").orElseThrow(); }

    void remember(byte[] heads) { elsewhere.replace("latch/heads", heads); }

    void failNextSync() { disk.failSyncs(1, false); }

    /// Leaves room for little more than what is there.
    void fill() { disk.leave(0); }

    void free() { disk.enlarge(); }

    List<String> dump() {
        while (site.step()) {}
        return parts.tables().dump();
    }

    /// The access journal as a stranger reads it.
    List<String> durableAccess() {
        var all = new ArrayList<String>();
        for (var header : headers("access"))
            all.add("%s by %s on %s of %s because %s".formatted(header.kind(), header.by().name(),
                header.dev().name(), header.sub().stream().map(subject -> subject.name()).toList(), header.why()));
        return all;
    }

    List<Instant> careTimes() { return headers("care").stream().map(header -> header.at()).toList(); }

    List<Header> headers(String journal) {
        var cursor = parts.log().journal(journal).from(0);
        var all = new ArrayList<Header>();
        while (cursor.next()) all.add(Parted.of(cursor.entry()).header());
        return all;
    }

    private byte[] bytes(int count) {
        var bytes = new byte[count];
        for (int each = 0; each < count; each++) bytes[each] = (byte) chance.below(256);
        return bytes;
    }
}
