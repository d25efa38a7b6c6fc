package org.lazaret.core.world;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/// The turns of a real process: the first who waits leads, and writes and syncs for all who have been told meanwhile.
///
/// One alone so has its answer without another thread. If others wait when it is done, a thread of the machine goes
/// on for them, group after group without a pause, until nobody waits. Who comes while a group is being written waits
/// for the next in a crowd of its own, so that nobody is woken for nothing.
public final class LeaderTurns implements Turns {
    private static final long A_MOMENT_NANOS = 1_000_000;

    private final ReentrantLock turn = new ReentrantLock();
    private final AtomicBoolean led = new AtomicBoolean();
    private final Queue<FutureTask<?>> chores = new ConcurrentLinkedQueue<>();
    private final Scribe scribe = new Scribe();
    private volatile Crowd next = new Crowd();

    @Override public <T> T take(Supplier<T> work) {
        turn.lock();
        try {
            return work.get();
        } finally {
            turn.unlock();
        }
    }

    @Override public void await(Pending<?> answer, Commit commit) {
        while (!answer.done()) {
            if (led.compareAndSet(false, true)) begin(commit);
            else waitFor(answer);
        }
    }

    /// On a thread of its own.
    @Override public Runnable beside(Runnable work) {
        var task = new FutureTask<>(work, true);
        Thread.ofPlatform().daemon().start(task);
        return () -> done(task);
    }

    private static void done(FutureTask<?> task) {
        try {
            task.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException why) throw why;
            throw new IllegalStateException("what was done beside failed", failed);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException("interrupted while work was done beside", stopped);
        }
    }

    /// Does this work while no commit is under way: what a site does by itself, now and then. Whoever leads does it
    /// after their commit; it is done at return.
    public void alone(Runnable work) {
        var chore = new FutureTask<>(() -> take(() -> {
            work.run();
            return work;
        }));
        chores.add(chore);
        while (!chore.isDone()) {
            if (led.compareAndSet(false, true)) leadNobody();
            else waitFor(chore);
        }
        if (chore.state() == Future.State.FAILED)
            throw new Stopped("what a site does by itself failed: " + chore.exceptionNow());
    }

    /// For a moment: whoever leads may give up without it.
    private static void waitFor(FutureTask<?> chore) {
        try {
            chore.get(A_MOMENT_NANOS, TimeUnit.NANOSECONDS);
        } catch (TimeoutException | ExecutionException _) {
            // Its state is asked.
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Stopped("interrupted while a site did what it does by itself");
        }
    }

    /// Whoever sat down meanwhile finds out that nobody leads, and leads.
    private void leadNobody() {
        var before = next;
        next = new Crowd();
        before.dismiss();
        try {
            doChores();
        } finally {
            giveUp();
        }
    }

    private void doChores() {
        for (var chore = chores.poll(); chore != null; chore = chores.poll()) chore.run();
    }

    private void waitFor(Pending<?> answer) {
        var crowd = next;
        var seat = crowd.sit();
        // Whoever led may be gone, and the crowd dismissed, before this thread had sat down.
        if (led.get() && !answer.done() && !crowd.dismissed()) seat.await();
    }

    private void begin(Commit commit) {
        boolean done = false;
        try {
            lead(commit);
            doChores();
            done = true;
        } finally {
            if (!done) giveUp();
        }
        if (!ended()) scribe.write(() -> goOn(commit));
    }

    private void goOn(Commit commit) {
        boolean done = false;
        try {
            do {
                lead(commit);
                doChores();
            } while (!ended());
            done = true;
        } catch (Stopped answered) {
            // Nobody is told here: each who waits asks for themselves, and is told there.
        } finally {
            if (!done) giveUp();
        }
    }

    /// Stops leading if nobody waits.
    private boolean ended() {
        if (!next.empty()) return false;
        led.set(false);
        return next.empty() || !led.compareAndSet(false, true); // somebody may have sat down in between
    }

    /// Lets everybody find out what happened.
    private void giveUp() {
        var before = next;
        next = new Crowd(); // in one that was dismissed nobody can sit: they would ask again and again
        led.set(false);
        before.dismiss();
    }

    private void lead(Commit commit) {
        var crowd = next;
        try {
            if (!take(() -> gather(commit))) return;
            var flushed = commit.flush();
            take(() -> {
                commit.settle(flushed);
                return flushed;
            });
        } finally {
            crowd.dismiss();
        }
    }

    private boolean gather(Commit commit) {
        next = new Crowd();
        return commit.gather();
    }
}
