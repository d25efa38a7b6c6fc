package org.lazaret.server.wiring;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/// What sites do by themselves, now and then: put what is durable into tiles, sign, follow.
final class Rounds implements AutoCloseable {
    private static final long PAUSE_MILLIS = 100;

    private final CountDownLatch over = new CountDownLatch(1);
    private final Thread thread;

    private Rounds(List<Opened> sites) {
        this.thread = Thread.ofPlatform().name("rounds").daemon().unstarted(() -> walk(sites));
    }

    static Rounds begin(List<Opened> sites) {
        var rounds = new Rounds(sites);
        rounds.thread.start();
        return rounds;
    }

    private void walk(List<Opened> sites) {
        while (!over(PAUSE_MILLIS)) for (var site : sites) work(site);
    }

    /// A bounded piece at a time, so that nobody waits long.
    private void work(Opened site) {
        var more = new AtomicBoolean(true);
        while (more.get() && !over(0)) site.turns().alone(() -> more.set(site.served().site().step()));
    }

    private boolean over(long millis) {
        try {
            return over.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    @Override public void close() {
        over.countDown();
        try {
            thread.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
