package org.lazaret.practice;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.lazaret.core.book.Book;
import org.lazaret.core.book.Codec;
import org.lazaret.core.book.BookId;
import org.lazaret.core.book.RequestId;
import org.lazaret.core.book.Verdict;
import org.lazaret.core.journal.AccountId;
import org.lazaret.core.journal.DeviceId;
import org.lazaret.core.journal.Header;
import org.lazaret.core.journal.KeyId;
import org.lazaret.core.journal.LogSize;
import org.lazaret.core.journal.SiteId;
import org.lazaret.core.rows.SqliteTables;
import org.lazaret.core.site.Desk;
import org.lazaret.core.site.Entering;
import org.lazaret.core.site.Founding;
import org.lazaret.core.site.OpenEntry;
import org.lazaret.core.site.Parts;
import org.lazaret.core.site.Session;
import org.lazaret.core.site.Site;
import org.lazaret.core.site.SiteEngine;
import org.lazaret.core.site.SitePlace;
import org.lazaret.core.site.Sites;
import org.lazaret.core.vault.Cost;
import org.lazaret.core.vault.Opened;
import org.lazaret.core.vault.Latch;
import org.lazaret.core.vault.Passphrase;
import org.lazaret.core.world.Chance;
import org.lazaret.core.world.OneByOne;
import org.lazaret.core.world.SimDisk;
import org.lazaret.core.world.World;
import org.lazaret.group.cover.Hatches;

/// A whole practice on simulated disks, told at a desk: its automations run.
public final class Practised {
    private static final Instant NINE = Instant.parse("2026-01-05T09:00:00Z");

    private final Chance chance = new Chance(42);
    private final SimDisk disk = new SimDisk(new Chance(1));
    private final World world = new World(() -> NINE, this::bytes, disk, (_, _) -> {});
    private final SitePlace place = new SitePlace(disk, "high-street",
        new Latch(new SimDisk(new Chance(2)), "latch"), new LogSize(512 * 1024, 256));
    private final Passphrase unlock = new Passphrase("correct horse", Cost.NONE);
    private final Parts parts;
    private final Site site;

    public Practised() {
        Sites.found(place,
            new Founding("hill", new SiteId("high-street"), "High Street Vets", ZoneId.of("Europe/London"), 64), unlock,
            world);
        disk.cut();
        var house = Rooms.house();
        parts = Sites.open(place, unlock, new Sites.Running(house, world, new OneByOne(), "build"),
            vault -> SqliteTables.inMemory(house.projections(), vault));
        site = SiteEngine.open(parts);
        while (site.step()) {}
    }

    /// Where that person sits.
    public Desk desk(String who) {
        return switch (site.enter(new Session(new AccountId(who), new DeviceId("pc-1"), List.of()))) {
            case Entering.Entered(var desk) -> desk;
            case Entering.Barred(var code, var detail) -> throw new IllegalStateException(code + ": " + detail);
        };
    }

    public <B extends Book<B, C, E>, C, E> Verdict<E> told(BookId<B, C, E> book, C command) {
        var desk = desk("tom");
        var answer = desk.tell(book, command, new RequestId("wish-" + desk.fresh()));
        settle();
        return answer.now();
    }

    /// What was written for other sites, in order.
    ///
    /// @param kind e.g. `cover.posted`
    public <E> List<E> addressed(String kind, Class<E> type) {
        settle();
        var found = new ArrayList<E>();
        var cursor = parts.log().journal("care").from(0);
        while (cursor.next())
            OpenEntry.of(cursor.entry()).filter(entry -> entry.header().kind().equals(kind)).ifPresent(
                entry -> found.add(Codec.of(type).read(entry.event())));
        return found;
    }

    /// Under which keys a book was written, entry by entry.
    ///
    /// @param about e.g. `animal/rex`
    public List<KeyId> keys(String about) { return entries(about).map(entry -> entry.header().key()).toList(); }

    /// How many entries of a book a key of this site opens.
    public long opened(KeyId key, String about) {
        return entries(about).filter(entry -> parts.vault().open(key, entry.head(),
            entry.body()) instanceof Opened.Body).count();
    }

    private record Written(Header header, byte[] head, byte[] body) {}

    private Stream<Written> entries(String about) {
        settle();
        var all = new ArrayList<Written>();
        var cursor = parts.log().journal("care").from(0);
        while (cursor.next()) {
            var entry = cursor.entry();
            int end = 0;
            while (entry[end] != '\n') end++;
            all.add(new Written(Header.of(entry), Arrays.copyOf(entry, end), Arrays.copyOfRange(entry, end + 1,
                entry.length)));
        }
        return all.stream().filter(entry -> entry.header().about().equals(about));
    }

    /// Until nothing waits.
    public void settle() {
        while (site.step()) {}
    }

    /// Until it takes nothing more, because the disk is full.
    public void fill() {
        disk.leave(0);
        var much = new Hatches.Destroy(new SiteId("nobody"), List.of("x".repeat(1_000)));
        while (told(Hatches.BOOK, much).refusal().isEmpty()) {}
    }

    public void free() {
        disk.enlarge();
        settle();
    }

    private byte[] bytes(int count) {
        var bytes = new byte[count];
        for (var each = 0; each < count; each++) bytes[each] = (byte) chance.below(256);
        return bytes;
    }
}
