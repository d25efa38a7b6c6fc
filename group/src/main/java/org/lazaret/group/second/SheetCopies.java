package org.lazaret.group.second;

import java.util.List;
import java.util.Optional;
import org.lazaret.core.vault.Copies;
import org.lazaret.core.world.Disk;
import org.lazaret.core.world.DiskFault;
import org.lazaret.core.world.Io;
import org.lazaret.core.world.Secrets;
import org.lazaret.group.zones.Key;

/// The copies of a site's keys that its recovery sheet opens, as they lie beside its vault: they are made whether the
/// second place is there or not, and carried to it when it is.
///
/// @param folder in which nothing else lies
/// @param sheet its number
/// @param to its key
public record SheetCopies(Disk disk, String folder, int sheet, Key to, Secrets secrets) implements Copies {
    @Override public boolean has(long epoch, int block) {
        return disk.read(path(new SheetCopy(epoch, sheet, block).name())).isPresent();
    }

    @Override public void keep(long epoch, int block, byte[] keys) {
        var copy = new SheetCopy(epoch, sheet, block);
        done(disk.replace(path(copy.name()), copy.seal(to, keys, secrets)));
    }

    @Override public void settle(long epoch) {
        for (var name : disk.list(folder))
            if (SheetCopy.named(name).filter(copy -> copy.epoch() == epoch && copy.sheet() == sheet).isEmpty())
                done(disk.delete(path(name)));
    }

    /// The names of all that are there.
    List<String> names() {
        return disk.list(folder).stream().filter(name -> SheetCopy.named(name).isPresent()).toList();
    }

    /// Nothing, if an erasure or a new sheet has removed it meanwhile.
    Optional<byte[]> read(String name) { return disk.read(path(name)); }

    private String path(String name) { return folder + "/" + name; }

    private static void done(Io io) {
        if (io instanceof Io.Failed(var why)) throw new DiskFault("a copy of the keys was not written: " + why);
    }
}
