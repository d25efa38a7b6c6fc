package org.lazaret.server.commands;

import java.nio.file.Files;
import java.nio.file.Path;

/// Places that a command was told to write to, looked at before it begins, so that no long work ends in a refusal.
final class Writable {
    private Writable() {}

    /// @throws Told when no file can be written there
    static void file(Path file) {
        var folder = parent(file);
        if (Files.isDirectory(file) || !Files.isDirectory(folder) || !Files.isWritable(folder)
            || Files.exists(file) && !Files.isWritable(file))
            throw Told.wrongly(
                "Cannot write %s: name a file in a folder that is there and may be written to.".formatted(
                    file));
    }

    /// @throws Told when there is no folder and none can be made, or it may not be written to
    static void folder(Path folder) {
        var there = folder.toAbsolutePath();
        while (!Files.exists(there)) there = parent(there);
        if (!Files.isDirectory(there) || !Files.isWritable(there))
            throw Told.wrongly("Cannot write to %s: name a folder that may be written to, or made.".formatted(folder));
    }

    private static Path parent(Path path) {
        var parent = path.toAbsolutePath().getParent();
        return parent == null ? path.toAbsolutePath() : parent;
    }
}
