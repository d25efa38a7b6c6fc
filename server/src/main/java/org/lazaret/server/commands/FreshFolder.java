package org.lazaret.server.commands;

import static java.nio.file.attribute.PosixFilePermissions.asFileAttribute;
import static java.nio.file.attribute.PosixFilePermissions.fromString;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import org.lazaret.group.zones.Foundation.Written;

/// A folder that is there with everything in it, or not at all.
final class FreshFolder {
    private FreshFolder() {}

    /// @throws Told when something is there already
    static void refuse(Path folder) {
        try {
            if (!Files.exists(folder)) return;
            if (!Files.isDirectory(folder)) throw Told.wrongly("%s is a file. Name a new folder.".formatted(folder));
            try (var files = Files.list(folder)) {
                if (files.findAny().isPresent())
                    throw Told.wrongly("The folder %s is not empty. Name a new one: nothing is written over.".formatted(
                        folder));
            }
        } catch (IOException failed) {
            throw Told.failed("Cannot look into %s: %s.".formatted(folder, failed.getMessage()));
        }
    }

    /// Only whoever writes it may read it.
    static void write(Path folder, List<Written> files) {
        var place = folder.toAbsolutePath();
        var half = place.resolveSibling("." + place.getFileName() + ".new");
        try {
            remove(half);
            Files.createDirectories(place.getParent());
            Files.createDirectory(half, asFileAttribute(fromString("rwx------")));
            for (var file : files) write(half.resolve(file.path()), file);
            Files.deleteIfExists(place);
            Files.move(half, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failed) {
            remove(half);
            throw Told.failed("Cannot write %s: %s. Nothing was founded.".formatted(folder, failed.getMessage()));
        }
    }

    private static void write(Path path, Written file) throws IOException {
        Files.createDirectories(path.getParent());
        var rights = fromString(file.secret() ? "rw-------" : "rw-r--r--");
        Files.createFile(path, asFileAttribute(rights));
        Files.write(path, file.bytes());
        try (var channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /// What was begun and not finished.
    static void remove(Path folder) {
        if (!Files.exists(folder)) return;
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        } catch (IOException failed) {
            throw Told.failed("Cannot remove %s, which was begun: %s.".formatted(folder, failed.getMessage()));
        }
    }
}
