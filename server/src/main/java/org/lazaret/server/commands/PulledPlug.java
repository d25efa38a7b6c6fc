package org.lazaret.server.commands;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lazaret.core.world.Clock;
import org.lazaret.core.world.OsClock;
import org.lazaret.server.demo.RunningClock;

/// What the launcher needs to know to plug a demonstration in again: where it lies, whether it stays there at the end,
/// at which port it was and what its wall clock showed. Nothing that the practice itself would need.
record PulledPlug(DemoFolder folder, int port, Instant at) {
    /// A demonstration that ends with this is started again by the launcher.
    static final int AGAIN = 86;
    private static final String NOTE = "LAZARET_PLUG";

    /// Where the launcher looks for it; empty if nobody would start this program again.
    static Optional<Path> note() { return Optional.ofNullable(System.getenv(NOTE)).map(Path::of); }

    static PulledPlug read(Path note) {
        try {
            var lines = Files.readAllLines(note);
            return new PulledPlug(new DemoFolder(Path.of(lines.get(0)), Boolean.parseBoolean(lines.get(1))),
                Integer.parseInt(lines.get(2)), Instant.parse(lines.get(3)));
        } catch (IOException failed) {
            throw Told.failed("Cannot read %s: %s.".formatted(note, failed.getMessage()));
        }
    }

    Clock clock() { return new RunningClock(new OsClock(), at); }

    /// Ends this program as a power cut does.
    void pull(Path note) {
        try {
            Files.write(note,
                List.of(folder.path().toString(), "" + folder.kept(), "" + port, at.toString()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        Runtime.getRuntime().halt(AGAIN);
    }
}
