package org.lazaret.drill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.lazaret.core.world.DiskCopy;

/// The files of a run: the site's disk as it ended, the keys kept outside it, and what intruders carried away.
public record Kept(DiskCopy site, DiskCopy keys, List<DiskCopy> loot) {
    static Kept of(Play play) {
        var computer = play.node().computer();
        return new Kept(computer.disk().copy(), computer.latch().copy(),
            play.thefts().stream().map(theft -> theft.copy()).toList());
    }

    /// Writes them into a folder, in the layout that journals have on a real disk.
    public void to(Path folder) {
        write(site, folder.resolve("sites"));
        write(keys, folder.resolve("keys"));
        var number = 1;
        for (var copy : new ArrayList<>(loot)) write(copy, folder.resolve("loot").resolve("disk-" + number++));
    }

    private static void write(DiskCopy copy, Path folder) {
        for (var path : copy.paths()) write(folder.resolve(path), copy.read(path).orElseThrow());
    }

    private static void write(Path file, byte[] bytes) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(file, bytes);
        } catch (IOException refused) {
            throw new UncheckedIOException(file.toString(), refused);
        }
    }
}
