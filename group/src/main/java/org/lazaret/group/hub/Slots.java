package org.lazaret.group.hub;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lazaret.core.journal.Journal;
import org.lazaret.core.journal.LogId;
import org.lazaret.core.journal.MirroredJournal;
import org.lazaret.core.journal.VerifierKey;
import org.lazaret.core.world.DamagedFile;
import org.lazaret.core.world.PeerId;
import org.lazaret.core.world.World;

/// The journals of a hub, each in a folder of its own: `sites/GROUP/SITE/INCARNATION/JOURNAL`. Opened when first asked
/// for; one whose disk failed is opened anew after a while.
final class Slots {
    private static final int REOPEN_SECONDS = 5;

    private final HubPlace place;
    private final World world;
    private final Floors floors;
    private final Map<LogId, Known> known = new LinkedHashMap<>();
    private final Map<LogId, Slot> open = new LinkedHashMap<>();
    private final Map<LogId, Broken> broken = new LinkedHashMap<>();
    private int turn;

    private record Known(PeerId site, VerifierKey key) {}

    private record Broken(String why, Instant again) {}

    /// What there is of a journal.
    sealed interface Found {
        record Open(Slot slot) implements Found {}
        /// It is not the one who brings it.
        record Others(String why) implements Found {}
        /// The hub cannot: its disk failed, or what lies there is damaged.
        record Closed(String why) implements Found {}
    }

    Slots(HubPlace place, World world) {
        this.place = place;
        this.world = world;
        this.floors = new Floors(world.disk(), place.path("floors"));
    }

    Floors floors() { return floors; }

    BlobStore blobs() { return new BlobStore(world.disk(), place.path("blobs")); }

    void admit(Member member) {
        for (var key : member.journals()) known.put(new LogId(key.name()), new Known(member.peer(), key));
    }

    Found of(PeerId site, LogId origin) {
        var its = known.get(origin);
        if (its == null || !its.site.equals(site))
            return new Found.Others("%s has no journal %s here".formatted(site.name(), origin.origin()));
        var slot = open.get(origin);
        if (slot != null && slot.journal().stopped().isEmpty()) return new Found.Open(slot);
        return reopened(origin, its);
    }

    private Found reopened(LogId origin, Known its) {
        var stopped = Optional.ofNullable(open.remove(origin)).map(slot -> slot.journal().stopped());
        var now = world.clock().now();
        stopped.ifPresent(why -> broken.put(origin, new Broken("the hub's disk failed: " + why, again(now))));
        var why = broken.get(origin);
        if (why != null && now.isBefore(why.again)) return new Found.Closed(why.why);
        try {
            var slot = new Slot(its.site, MirroredJournal.open(world.disk(), folder(origin), its.key), floors);
            open.put(origin, slot);
            broken.remove(origin);
            return new Found.Open(slot);
        } catch (DamagedFile damage) {
            broken.put(origin, new Broken("the hub's copy is damaged: " + damage.getMessage(), again(now)));
            return new Found.Closed(broken.get(origin).why);
        }
    }

    private static Instant again(Instant now) { return now.plusSeconds(REOPEN_SECONDS); }

    private String folder(LogId origin) {
        return place.path("sites/%s/%s/%d/%s".formatted(origin.group(), origin.site().name(), origin.incarnation(),
            origin.journal()));
    }

    Optional<Slot> slot(LogId origin) {
        var its = known.get(origin);
        if (its == null) return Optional.empty();
        return switch (of(its.site, origin)) {
            case Found.Open(var slot) -> Optional.of(slot);
            case Found.Others _,Found.Closed _ -> Optional.empty();
        };
    }

    /// Lets a copy go that nothing was ever vouched for of, so that it begins anew. What says that there is something
    /// goes first, so that it is whole or nothing after a crash.
    void discard(LogId origin) {
        open.remove(origin);
        var folder = folder(origin);
        world.disk().delete(folder + "/tail");
        world.disk().delete(folder + "/checkpoint");
        discard(folder);
    }

    private void discard(String folder) {
        for (var name : world.disk().list(folder)) {
            var path = folder + "/" + name;
            if (name.endsWith("/")) discard(path.substring(0, path.length() - 1));
            else world.disk().delete(path);
        }
    }

    Optional<Journal> journal(LogId origin) { return slot(origin).map(Slot::journal); }

    List<LogId> origins() { return List.copyOf(known.keySet()); }

    List<Slot> opened() { return List.copyOf(open.values()); }

    /// Looks at one open journal after the other.
    boolean tidy() {
        var slots = List.copyOf(open.values());
        for (int tried = 0; tried < slots.size(); tried++) {
            if (slots.get(Math.floorMod(turn++, slots.size())).tidy(world.clock().now())) return true;
        }
        return false;
    }

    void close() {
        open.values().forEach(slot -> slot.journal().close());
        open.clear();
    }
}
