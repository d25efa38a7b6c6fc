package org.lazaret.core.site;

import org.lazaret.core.journal.Head;
import org.lazaret.core.journal.JournalCheck;
import org.lazaret.core.journal.JournalCheck.Result;
import org.lazaret.core.world.Disk;

/// A folder with one journal in it.
final class JournalFolder {
    private JournalFolder() {}

    /// Whether anything of a journal is left there.
    static boolean is(Disk disk, String folder) {
        return disk.list(folder).stream().anyMatch(name -> name.matches("key\\.pub|checkpoint|tile/"));
    }

    /// @param named whether the folder must bear the journal's name
    static Finding check(Disk disk, String folder, boolean named) {
        return switch (JournalCheck.journal(disk, folder)) {
            case Result.Damaged(var file, var offset, var what) -> new Finding.Damaged(file, offset, what);
            case Result.Sound(var head) -> named ? named(folder, head) : new Finding.Whole(folder, head);
        };
    }

    private static Finding named(String folder, Head head) {
        var parts = head.origin().origin().split("/", -1);
        var name = folder.substring(folder.lastIndexOf('/') + 1);
        if (parts.length == 4 && parts[2].equals(name)) return new Finding.Whole(folder, head);
        return new Finding.Damaged(folder + "/key.pub", 0,
            "this is the journal %s, in a folder named %s".formatted(head.origin().origin(), name));
    }
}
