package org.lazaret.core.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.lazaret.core.world.DamagedFile;
import org.lazaret.core.world.Disk;

/// Checks a journal's folder from its first byte to its last: every entry, every tile, the signature over all of it.
///
/// It trusts nothing but the key. Any `tlog-tiles` folder can be checked.
public final class JournalCheck {
    private JournalCheck() {}

    /// What came of a check.
    public sealed interface Result {
        /// Every byte is what was signed.
        record Sound(Head head) implements Result {}
        /// The first wrong byte. Where only the hash of a whole entry, tile or note tells, it is that one's first byte.
        record Damaged(String file, long offset, String what) implements Result {}
    }

    /// Checks a journal of a site, its entries' headers too.
    public static Result journal(Disk disk, String folder) {
        try {
            return new Result.Sound(journal(new LogFolder(disk, folder), new HeaderCheck()));
        } catch (DamagedFile damage) {
            return new Result.Damaged(damage.file(), damage.offset(), damage.what());
        }
    }

    /// @param headers is left where the last of its entries was
    /// @throws DamagedFile at the first wrong byte
    static Head journal(LogFolder files, HeaderCheck headers) {
        var key = key(files);
        var head = checkpoint(files, key);
        if (!head.origin().origin().equals(key.name()))
            throw files.damaged("checkpoint", 0, "a checkpoint of %s in the journal of %s".formatted(
                head.origin().origin(), key.name()));
        return tree(files, headers, head);
    }

    /// Checks any log in the `tlog-tiles` layout.
    public static Result log(Disk disk, String folder, VerifierKey key) {
        var files = new LogFolder(disk, folder);
        try {
            return new Result.Sound(tree(files, (_, _, _, _) -> {}, checkpoint(files, key)));
        } catch (DamagedFile damage) {
            return new Result.Damaged(damage.file(), damage.offset(), damage.what());
        }
    }

    private static Head tree(LogFolder files, TreeCheck.EntryCheck entries, Head head) {
        new Leftovers(files, new TreeCheck(files, entries).check(head)).check();
        return head;
    }

    static VerifierKey key(LogFolder files) {
        var text = new String(files.read("key.pub"), UTF_8);
        if (!text.endsWith("\n"))
            throw files.damaged("key.pub", Math.max(0, text.length() - 1), "no newline after the key");
        try {
            return VerifierKey.parse(text.substring(0, text.length() - 1));
        } catch (IllegalArgumentException noKey) {
            throw files.damaged("key.pub", 0, String.valueOf(noKey.getMessage()));
        }
    }

    private static Head checkpoint(LogFolder files, VerifierKey key) {
        var note = files.read("checkpoint");
        try {
            return Checkpoint.open(note, key).orElseThrow(
                () -> files.damaged("checkpoint", 0, "it is not signed with the key of " + key.name()));
        } catch (IllegalArgumentException noCheckpoint) {
            throw files.damaged("checkpoint", 0, String.valueOf(noCheckpoint.getMessage()));
        }
    }
}
