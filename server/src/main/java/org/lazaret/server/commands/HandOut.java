package org.lazaret.server.commands;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.lazaret.core.book.CorruptBook;
import org.lazaret.group.recovery.Copy;
import org.lazaret.group.zones.Dsse;
import org.lazaret.group.zones.Foundation;
import org.lazaret.group.zones.Statements;
import org.lazaret.server.wire.HubConfig;

/// What a hub has of one site, copied out of its folder for the clean machine on which that site comes back. Nobody
/// writes there any more: the hub may go on meanwhile.
///
/// @param to a new folder
record HandOut(HubConfig config, String site, Path to) {
    /// @return how many copies of keys went along
    int copy() {
        FreshFolder.refuse(to);
        var place = to.toAbsolutePath();
        var half = place.resolveSibling("." + place.getFileName() + ".new");
        try {
            FreshFolder.remove(half);
            int keys = copy(half);
            Files.deleteIfExists(place);
            Files.move(half, place, ATOMIC_MOVE);
            return keys;
        } catch (IOException failed) {
            throw Told.failed("Cannot copy what the hub has: %s.".formatted(failed));
        }
    }

    private int copy(Path half) throws IOException {
        var journals = Path.of("sites", group(), site);
        if (!Files.isDirectory(at(journals))) throw Told.failed("This hub has nothing of %s.".formatted(site));
        for (var file : files(at(journals))) copy(file, half);
        if (Files.exists(at(Path.of("floors")))) copy(at(Path.of("floors")), half);
        Files.copy(config.statements(), half.resolve(Foundation.STATEMENTS));
        int keys = 0;
        for (var blob : files(at(Path.of("blobs")))) {
            if (!isOurs(blob)) continue;
            copy(blob, half);
            keys++;
        }
        return keys;
    }

    private Path at(Path within) { return config.folder().resolve(within); }

    /// To the same place below another folder.
    private void copy(Path file, Path half) throws IOException {
        var there = half.resolve(config.folder().relativize(file));
        Files.createDirectories(there.getParent());
        Files.copy(file, there);
    }

    private String group() throws IOException {
        try {
            var file = Files.readAllBytes(config.statements());
            var first = Statements.lines(file).stream().findFirst().orElseThrow(
                () -> Told.failed("%s says nothing.".formatted(config.statements())));
            return Statements.read(Dsse.parse(first).hash(), file).charter().group();
        } catch (Statements.NotHeard | CorruptBook broken) {
            throw Told.failed("%s does not hold: %s.".formatted(config.statements(), broken.getMessage()));
        }
    }

    /// Without those that are half written.
    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) return List.of();
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).filter(
                file -> !file.getFileName().toString().startsWith(".")).sorted().toList();
        }
    }

    private boolean isOurs(Path blob) throws IOException {
        try {
            return Copy.parse(Files.readAllBytes(blob)).head().of().site().name().equals(site);
        } catch (IllegalArgumentException other) {
            return false;
        }
    }
}
