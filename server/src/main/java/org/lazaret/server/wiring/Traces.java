package org.lazaret.server.wiring;

import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// One thread for all sites of a node makes their tokens: one at once, behind all else that the machine does.
final class Traces implements AutoCloseable {
    private static final long PAUSE_MILLIS = 100;

    private final Semaphore over = new Semaphore(0);
    private final Thread thread;

    private Traces(List<Opened> sites) {
        this.thread = Thread.ofPlatform().name("traces").daemon().priority(Thread.MIN_PRIORITY).unstarted(
            () -> walk(sites));
    }

    static Traces begin(List<Opened> sites) {
        var traces = new Traces(sites);
        traces.thread.start();
        return traces;
    }

    private void walk(List<Opened> sites) { while (!ended()) for (var site : sites) site.tracing().work(); }

    /// Waits.
    private boolean ended() {
        try {
            return over.tryAcquire(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    @Override public void close() {
        over.release();
        try {
            thread.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
