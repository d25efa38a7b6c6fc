package org.lazaret.server.commands;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// The end of a program that runs until it is told to end: what is open is closed before it is gone.
///
/// Opened before everything else, so that it is closed last.
final class Ending implements AutoCloseable {
    private static final int MOST_SECONDS = 15;

    private final CountDownLatch awaited = new CountDownLatch(1);
    private final CountDownLatch told = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(1);

    private Ending() {}

    static Ending begin() {
        var ending = new Ending();
        Runtime.getRuntime().addShutdownHook(new Thread(ending::end));
        return ending;
    }

    /// Returns when someone pressed Ctrl-C, or the machine goes down.
    ///
    /// @param ready told when it may come, so that whoever hears of it can end it at once
    void await(Runnable ready) throws InterruptedException {
        awaited.countDown();
        ready.run();
        told.await();
    }

    @Override public void close() { closed.countDown(); }

    private void end() {
        if (closed.getCount() == 0) return; // it ended by itself, with an exit code of its own
        told.countDown(); // while it opens, this is heard as soon as it is open
        try {
            if (!closed.await(MOST_SECONDS, TimeUnit.SECONDS) || awaited.getCount() > 0) return;
            System.err.println("Closed. Everything that was saved is on the disk.");
            Runtime.getRuntime().halt(0);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
