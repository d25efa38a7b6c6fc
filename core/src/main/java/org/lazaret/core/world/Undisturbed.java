package org.lazaret.core.world;

import java.io.UncheckedIOException;
import java.nio.channels.ClosedChannelException;
import java.util.function.Supplier;

/// Does its work whether or not its thread is interrupted, and leaves the interrupt for who it was meant for.
///
/// An interrupt closes the channel in use under all its users. That is no failure of the disk, so the same is done
/// again.
final class Undisturbed {
    private Undisturbed() {}

    /// @param work opens its channel itself, throws what fails as unchecked, and may be done twice
    static <T> T by(Supplier<T> work) {
        boolean interrupted = Thread.interrupted();
        try {
            while (true) {
                try {
                    return work.get();
                } catch (UncheckedIOException failed) {
                    if (!(failed.getCause() instanceof ClosedChannelException)) throw failed;
                    interrupted |= Thread.interrupted();
                }
            }
        } finally {
            if (interrupted) Thread.currentThread().interrupt();
        }
    }
}
