package org.lazaret.server.wiring;

import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.lazaret.core.site.Health;

/// What sites do by themselves, now and then: put what is durable into tiles, sign, follow; and read what lies on the
/// disk anew, all of it about once a day, so that rot is found while other copies are whole.
final class Rounds implements AutoCloseable {
    private static final long PAUSE_MILLIS = 100;
    private static final long ROUNDS_A_DAY = 24 * 3_600 * 1_000 / PAUSE_MILLIS;
    private static final long ENTRIES_A_PIECE = 256;
    /// Once a minute: a node that is started anew each morning must come round too.
    private static final long SCRUB_LEAST = 60 * 1_000 / PAUSE_MILLIS;

    private final Semaphore nudged = new Semaphore(0);
    private final Mishaps mishaps = new Mishaps(System.err::println);
    private volatile boolean over;
    private final Thread thread;

    private Rounds(List<Opened> sites) {
        this.thread = Thread.ofPlatform().name("rounds").daemon().unstarted(() -> walk(sites));
    }

    static Rounds begin(List<Opened> sites) {
        var rounds = new Rounds(sites);
        rounds.thread.start();
        return rounds;
    }

    /// Something came for a site that it should not wait with.
    void nudge() { nudged.release(); }

    private void walk(List<Opened> sites) {
        long round = 0;
        while (!over) {
            boolean early = nudged(PAUSE_MILLIS);
            if (over) return;
            if (!early) round++;
            long now = early ? 0 : round;
            for (var site : sites) mishaps.during(site.served().host(), () -> go(site, now));
        }
    }

    private void go(Opened site, long round) {
        site.letters().obey();
        work(site);
        site.served().door().write();
        site.letters().work();
        if (round == 0) return; // only nudged
        if (round % SCRUB_LEAST == 0) site.makePaper();
        if (round % SCRUB_LEAST == 0 || round % scrubEvery(site.served().site().health()) == 0)
            site.turns().alone(() -> site.served().site().scrub());
    }

    /// After how many rounds the next piece of 256 entries is read, so that a day is enough for all.
    static long scrubEvery(Health health) {
        long pieces = 1 + (health.care() + health.access()) / ENTRIES_A_PIECE;
        return Math.max(1, ROUNDS_A_DAY / pieces);
    }

    /// A bounded piece at a time, so that nobody waits long.
    private void work(Opened site) {
        var more = new AtomicBoolean(true);
        while (more.get() && !over) site.turns().alone(() -> more.set(site.served().site().step()));
    }

    /// Waits.
    ///
    /// @return whether it was cut short
    private boolean nudged(long millis) {
        try {
            boolean early = nudged.tryAcquire(millis, TimeUnit.MILLISECONDS);
            nudged.drainPermits();
            return early;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            over = true;
            return true;
        }
    }

    @Override public void close() {
        over = true;
        nudge();
        try {
            thread.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
