package org.lazaret.group.recovery;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.lazaret.core.book.CorruptBook;
import org.lazaret.core.journal.LogId;
import org.lazaret.core.journal.MirroredJournal;
import org.lazaret.core.journal.SiteId;
import org.lazaret.core.journal.VerifierKey;
import org.lazaret.core.world.DamagedFile;
import org.lazaret.core.world.Disk;
import org.lazaret.group.carry.BlobId;
import org.lazaret.group.recovery.Plea.Wanted;
import org.lazaret.group.zones.Dsse;
import org.lazaret.group.zones.Foundation;
import org.lazaret.group.zones.Newcomer;
import org.lazaret.group.zones.Statements;
import org.lazaret.group.zones.ZoneDirectory;

/// What a hub has of one site, as whoever looks after the hub copied it out of its folder.
///
/// Nothing here is believed: what officers signed names the site's keys, and with those every journal is proven; whose
/// officers these are is compared by telephone, with the request's number.
///
/// Shape: `zone.statements`, `sites/GROUP/SITE/LIFE/care` and `access` as at the hub, `blobs/XX/HEX` with the copies of
/// its keys; others' blobs may lie there too.
public record HubCopy(Disk disk, SiteId site) {
    /// The zone's statements, all that the hub had heard.
    ///
    /// @throws NotRecovered when the file is not there, or holds what nobody said
    public ZoneDirectory directory() {
        var file = disk.read(Foundation.STATEMENTS).orElseThrow(
            () -> new NotRecovered("there is no %s there".formatted(Foundation.STATEMENTS)));
        try {
            var first = Statements.lines(file).stream().findFirst().orElseThrow(
                () -> new NotRecovered(Foundation.STATEMENTS + " says nothing"));
            return Statements.read(Dsse.parse(first).hash(), file);
        } catch (Statements.NotHeard | CorruptBook | IllegalArgumentException broken) {
            throw new NotRecovered("%s does not hold: %s".formatted(Foundation.STATEMENTS, broken.getMessage()));
        }
    }

    /// The site as its officers last named it.
    ///
    /// @throws NotRecovered when they never did
    Newcomer named(ZoneDirectory directory) {
        return directory.site(site).orElseThrow(() -> new NotRecovered("%s names no site %s".formatted(
            Foundation.STATEMENTS, site.name())));
    }

    /// One of its journals, as far as its key has signed it.
    ///
    /// @throws NotRecovered when it is not there, or another key's
    /// @throws DamagedFile when it is not as it was written
    MirroredJournal journal(Newcomer named, String name) {
        var key = named.keys().journals().stream().map(VerifierKey::parse).filter(
            one -> new LogId(one.name()).journal().equals(name)).findFirst().orElseThrow(
                () -> new NotRecovered("the officers never named a journal %s".formatted(name)));
        var folder = folder(new LogId(key.name()));
        var there = disk.read(folder + "/key.pub").map(bytes -> new String(bytes, UTF_8).strip()).orElseThrow(
            () -> new NotRecovered("there is no journal in %s".formatted(folder)));
        if (!there.equals(key.line()))
            throw new NotRecovered("%s/key.pub is not the key that the officers named".formatted(folder));
        return MirroredJournal.open(disk, folder, key);
    }

    boolean has(String journal) { return disk.read(journal + "/key.pub").isPresent(); }

    static String folder(LogId origin) {
        return "sites/%s/%s/%d/%s".formatted(origin.group(), origin.site().name(), origin.incarnation(),
            origin.journal());
    }

    /// Of each block of that life's keys the newest copy: what was erased by then is in none of them.
    ///
    /// @throws NotRecovered when there is none
    /// @throws DamagedFile when one is not what its name says
    List<Wanted> wanted(int life) {
        var of = new CopyHead.Life(site, life);
        var newest = new TreeMap<Integer, Found>();
        for (var folder : disk.list("blobs"))
            for (var name : disk.list("blobs/" + folder.replace("/", "")))
                if (name.matches("[0-9a-f]{64}") && name.startsWith(folder.replace("/", "")))
                    found(new BlobId(name), of).forEach(one -> newest.merge(one.copy.head().block(), one,
                        (before, next) -> next.later(before) ? next : before));
        if (newest.isEmpty())
            throw new NotRecovered("in blobs there is no copy of keys of %s/%d".formatted(site.name(), life));
        return newest.values().stream().map(one -> Wanted.of(one.blob, one.copy)).toList();
    }

    private record Found(BlobId blob, Copy copy) {
        boolean later(Found other) {
            var mine = copy.head();
            var theirs = other.copy.head();
            return mine.epoch() > theirs.epoch()
                || mine.epoch() == theirs.epoch() && mine.to().generation() > theirs.to().generation();
        }
    }

    private List<Found> found(BlobId blob, CopyHead.Life of) {
        var bytes = disk.read(path(blob)).orElseThrow();
        if (!BlobId.of(bytes).equals(blob))
            throw new DamagedFile(path(blob), 0, "its bytes are not those that its name says");
        return copy(bytes).stream().filter(one -> one.head().of().equals(of)).map(
            one -> new Found(blob, one)).toList();
    }

    private static List<Copy> copy(byte[] bytes) {
        try {
            return List.of(Copy.parse(bytes));
        } catch (IllegalArgumentException none) {
            return List.of();
        }
    }

    /// One of the copies that were asked for, whole.
    ///
    /// @throws NotRecovered when it is not there
    /// @throws DamagedFile when it is another
    Copy copy(Wanted wanted) {
        var bytes = disk.read(path(wanted.blob())).orElseThrow(
            () -> new NotRecovered(
                "there is no %s: it is another copy of the hub than the request was made from".formatted(
                    path(wanted.blob()))));
        var copy = BlobId.of(bytes).equals(wanted.blob()) ? copy(bytes) : List.<Copy>of();
        return copy.stream().filter(one -> Arrays.equals(one.front(), wanted.copy().front())).findFirst().orElseThrow(
            () -> new DamagedFile(path(wanted.blob()), 0, "its bytes are not those that were asked for"));
    }

    static String path(BlobId blob) { return "blobs/%s/%s".formatted(blob.hex().substring(0, 2), blob.hex()); }
}
