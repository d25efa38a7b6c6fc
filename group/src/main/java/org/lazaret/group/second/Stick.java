package org.lazaret.group.second;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lazaret.core.journal.LogId;
import org.lazaret.core.journal.MirroredJournal;
import org.lazaret.core.journal.VerifierKey;
import org.lazaret.core.world.Disk;
import org.lazaret.core.world.DiskFault;
import org.lazaret.core.world.Io;
import org.lazaret.group.zones.Box;

/// A second place as it lies on its disk, which may be gone at any moment.
///
/// Shape: `second-place` says whose it is; in `INCARNATION/` lie `care` and `access`, copies as a hub has them, and
/// `keys/` with a file for each `SheetCopy`.
///
/// @param folder of the second place on that disk
/// @param site e.g. `hill/high-street`
public record Stick(Disk disk, String folder, String site) {
    private static final String MARK = "second-place";
    private static final byte[] HEIR = "lazaret heir 1".getBytes(UTF_8);
    private static final String WORDS = "lazaret second place 1\n";

    /// Whose it is. A folder without the mark is none: where a stick is pulled out, its folder may still be there.
    enum Mark { OURS, NONE, ANOTHERS }

    Mark mark() {
        var there = disk.read(path(MARK));
        if (there.isEmpty()) return Mark.NONE;
        return new String(there.get(), UTF_8).equals(words()) ? Mark.OURS : Mark.ANOTHERS;
    }

    private String words() { return WORDS + site + "\n"; }

    Io prepare() { return disk.replace(path(MARK), words().getBytes(UTF_8)); }

    String path(String name) { return folder + "/" + name; }

    Optional<byte[]> read(String name) { return disk.read(path(name)); }

    Io write(String name, byte[] bytes) { return disk.replace(path(name), bytes); }

    /// The newest incarnation of the site of which something is there; nothing where it is another site's.
    public Optional<Integer> newest() {
        if (mark() != Mark.OURS) return Optional.empty();
        return disk.list(folder).stream().filter(name -> name.matches("[1-9][0-9]{0,8}/")).map(
            name -> Integer.valueOf(name.substring(0, name.length() - 1))).max(Integer::compare);
    }

    /// With this the sheet's holder makes known who goes on: a secret of the site, sealed to the sheet.
    void bequeath(int incarnation, SheetCopies to, byte[] secret) {
        var name = heir(incarnation, to.sheet());
        if (read(name).isPresent()) return;
        var sealed = Box.seal(to.to(), HEIR, secret, to.secrets().bytes(secret.length));
        if (write(name, sealed) instanceof Io.Failed(var why)) throw new DiskFault(why);
    }

    private static String heir(int incarnation, int sheet) { return incarnation + "/heir-" + sheet; }

    /// That secret; nothing, if no sheet's there opens with this one.
    Optional<byte[]> secret(int incarnation, Sheet sheet) {
        return disk.list(path(String.valueOf(incarnation))).stream().filter(
            name -> name.matches("heir-[0-9]+")).flatMap(
                name -> read(incarnation + "/" + name).flatMap(
                    bytes -> Box.open(sheet.box(), HEIR, bytes)).stream()).findFirst();
    }

    Optional<Successor> successor(int incarnation, Sheet sheet) {
        return secret(incarnation, sheet).flatMap(secret -> successor(incarnation, secret));
    }

    /// Who goes on after an incarnation, if that is said there by somebody who has its sheet.
    Optional<Successor> successor(int incarnation, byte[] secret) {
        return read(incarnation + "/successor").flatMap(bytes -> Successor.read(bytes, secret));
    }

    /// Opens what is there of a site, or begins there.
    ///
    /// @param keys that sign its journals
    /// @throws org.lazaret.core.world.DamagedFile when it is not as it was written
    Copy copy(List<VerifierKey> keys) {
        int incarnation = new LogId(keys.getFirst().name()).incarnation();
        var journals = new LinkedHashMap<String, MirroredJournal>();
        for (var key : keys) {
            var name = new LogId(key.name()).journal();
            journals.put(name, MirroredJournal.open(disk, path(incarnation + "/" + name), key));
        }
        return new Copy(this, path(incarnation + "/keys"), journals);
    }

    /// One incarnation of a site.
    ///
    /// @param keys the folder in which they lie
    record Copy(Stick stick, String keys, Map<String, MirroredJournal> journals) {
        /// Brings the keys that are missing. Durable at return.
        void bring(SheetCopies from) {
            var there = stick.disk.list(keys);
            for (var name : from.names())
                if (!there.contains(name))
                    from.read(name).ifPresent(bytes -> done(stick.disk.replace(path(name), bytes)));
        }

        /// Lets keys go that were sealed before an erasure, or to an older sheet.
        void release(SheetCopies from) {
            var needed = from.names();
            for (var name : stick.disk.list(keys))
                if (SheetCopy.named(name).isPresent() && !needed.contains(name)) done(stick.disk.delete(path(name)));
        }

        private String path(String name) { return keys + "/" + name; }

        /// Writes checkpoints and tiles, so that anybody's verifier can check the folder.
        void tidy() { journals.values().forEach(journal -> journal.tidy(true)); }
    }

    private static void done(Io io) {
        if (io instanceof Io.Failed(var why)) throw new DiskFault(why);
    }
}
