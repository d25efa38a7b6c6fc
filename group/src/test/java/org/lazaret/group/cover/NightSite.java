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
import org.lazaret.core.vault.Cost;
import org.lazaret.core.vault.Latch;
import org.lazaret.core.vault.Passphrase;
import org.lazaret.core.world.Chance;
import org.lazaret.core.world.OneByOne;
import org.lazaret.core.world.Secrets;
import org.lazaret.core.world.SimDisk;
import org.lazaret.core.world.World;
import org.lazaret.group.zones.ZoneDirectory;

/// A site on simulated disks that knows nothing but cover.
final class NightSite {
    private static final House HOUSE = new House(List.of(ZoneDirectory.KIND, Cover.KIND, Hatches.KIND, HatchKey.KIND,
        Covered.KIND), List.of(new Givens(), new Summaries()), List.of(), new Reasons(List.of()));

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
