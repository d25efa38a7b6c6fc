package org.lazaret.server.second;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.lazaret.group.second.Stick;

/// Where a second place is.
public interface Spot {
    /// As people call it: a folder, or the address of the other computer.
    String name();

    /// What is there; empty while it is out of reach.
    Supplier<Optional<Stick>> stick();

    /// Between two looks at what there is to bring.
    Duration pause();

    /// The key that this computer shows there, hexadecimal; empty where it needs none.
    default String shows() { return ""; }

    /// Lets go of what it holds open.
    default void close() {}

    /// Whether it would burn with the site's own data: both lie on one disk.
    boolean burnsWith(Path data);

    default boolean reached() { return stick().get().isPresent(); }

    /// A folder on another disk.
    ///
    /// @param site e.g. `hill/high-street`
    record Folder(Path folder, String site) implements Spot {
        /// So that it is less than a minute behind also where a round takes its time.
        private static final Duration PAUSE = Duration.ofSeconds(20);

        @Override public String name() { return folder.toString(); }

        @Override public Supplier<Optional<Stick>> stick() { return Keeper.at(folder, site); }

        @Override public Duration pause() { return PAUSE; }

        @Override public boolean burnsWith(Path data) {
            try {
                return Files.isDirectory(folder) && Files.getFileStore(folder).equals(Files.getFileStore(data));
            } catch (IOException _) {
                return false;
            }
        }
    }
}
