package org.lazaret.core.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Folders of the real disk: a name in one is durable only once the folder itself is synced.
final class OsFolders {
    private OsFolders() {}

    /// The folder a file lies in.
    static Path of(Path file) {
        var parent = file.getParent();
        if (parent == null) throw new IllegalArgumentException("a file lies in a folder: " + file);
        return parent;
    }

    /// Makes a folder and those above it, each durable.
    static void make(Path folder) {
        if (Files.isDirectory(folder)) return;
        make(of(folder));
        try {
            Files.createDirectory(folder);
        } catch (FileAlreadyExistsException another) {
            if (!Files.isDirectory(folder)) throw new UncheckedIOException(another); // else made by another thread
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        sync(of(folder));
    }

    static void sync(Path folder) { Undisturbed.by(() -> synced(folder)); }

    private static boolean synced(Path folder) {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
            return true;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
