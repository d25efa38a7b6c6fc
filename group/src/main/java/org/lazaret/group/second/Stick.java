package org.lazaret.group.second;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lazaret.core.journal.LogId;
import org.lazaret.core.journal.MirroredJournal;
import org.lazaret.core.journal.VerifierKey;
import org.lazaret.core.world.Disk;
import org.lazaret.core.world.DiskFault;
import org.lazaret.core.world.Io;

/// A second place as it lies on its disk, which may be gone at any moment.
///
/// Shape: `second-place` says whose it is; in `INCARNATION/` lie `care` and `access`, copies as a hub has them, and
/// `keys/` with a file for each `SheetCopy`.
///
/// @param folder of the second place on that disk
/// @param site e.g. `hill/high-street`
public record Stick(Disk disk, String folder, String site) {
    private static final String MARK = "second-place";
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

    private String path(String name) { return folder + "/" + name; }

    /// Opens what is there of a site, or begins there.
    ///
    /// @param keys that sign its journals
    /// @throws org.lazaret.core.world.DamagedFile when it is not as it was written
    Copy copy(List<VerifierKey> keys) {
        var incarnation = incarnation(new LogId(keys.getFirst().name()));
        var journals = new LinkedHashMap<String, MirroredJournal>();
        for (var key : keys) {
            var name = key.name().split("/", -1)[2];
            journals.put(name, MirroredJournal.open(disk, path(incarnation + "/" + name), key));
        }
        return new Copy(this, path(incarnation + "/keys"), journals);
    }

    static String incarnation(LogId origin) { return origin.origin().split("/", -1)[3]; }

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
