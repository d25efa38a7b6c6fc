package org.lazaret.server.commands;

import java.nio.file.Files;
import java.nio.file.Path;
import org.lazaret.core.world.Io;
import org.lazaret.core.world.OsDisk;

/// Whether nobody writes below a folder: what a node is just writing would look like damage.
final class AtRest {
    private static final int DEEPEST = 16;

    private AtRest() {}

    /// @param disk of that folder
    /// @throws Told where a node or a hub is at work
    static void check(Path folder, OsDisk disk) { check(folder, disk, "", DEEPEST); }

    private static void check(Path folder, OsDisk disk, String within, int depth) {
        for (var name : disk.list(within)) {
            var path = within.isEmpty() ? name : within + "/" + name;
            if (name.endsWith("/") && depth > 0)
                check(folder, disk, path.substring(0, path.length() - 1), depth - 1);
            var writable = name.equals("lock") && Files.isWritable(folder.resolve(path));
            if (writable && disk.own(path) instanceof Io.Failed)
                throw Told.failed("A node is at work in %s: end it, or check a copy of the folder.".formatted(
                    folder.resolve(within)));
        }
    }
}
