package org.lazaret.core.world;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/// The turns of a real process: the first who waits leads, and writes and syncs for all who have been told meanwhile.
///
/// Who comes while a group is being written waits for the next in a crowd of its own, so that nobody is woken for
/// nothing. When a group is done all of it is woken, and of the next crowd one, to lead.
public final class LeaderTurns implements Turns {
    private static final long A_MOMENT_NANOS = 100_000;

    private final Queue<FutureTask<?>> chores = new ConcurrentLinkedQueue<>();
    private final ReentrantLock turn = new ReentrantLock();
    private final AtomicBoolean led = new AtomicBoolean();
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
        boolean called = false;
        while (!answer.done()) {
            if (led.compareAndSet(false, true)) {
                called = false;
                lead(commit);
            } else {
                called = waited(answer);
            }
        }
        if (called) callOne();
    }

    /// @return whether this thread was called to lead
    private boolean waited(Pending<?> answer) {
        var crowd = next;
        var seat = crowd.sit();
        // Whoever led may be gone, and the crowd called, before this thread had sat down.
        boolean stay = led.get() && !answer.done() && !crowd.dismissed();
        return (stay ? seat.await() : seat.leave()) == Crowd.Call.LEAD;
    }

    /// Does this work alone while no commit is under way: what a site does by itself, now and then. Whoever leads does
    /// it after their commit; it is done at return.
    public void alone(Runnable work) {
        var chore = new FutureTask<>(() -> take(() -> {
            work.run();
            return work;
        }));
        chores.add(chore);
        while (!chore.isDone()) {
            if (led.compareAndSet(false, true)) letGo();
            else LockSupport.parkNanos(A_MOMENT_NANOS);
        }
        if (chore.state() == Future.State.FAILED)
            throw new Stopped("what a site does by itself failed: " + chore.exceptionNow());
    }

    private void lead(Commit commit) {
        var crowd = next;
        try {
            boolean gathered = take(() -> {
                next = new Crowd();
                return commit.gather();
            });
            if (gathered) {
                var flushed = commit.flush();
                take(() -> {
                    commit.settle(flushed);
                    return flushed;
                });
            }
        } finally {
            letGo();
            crowd.dismiss();
        }
    }

    private void letGo() {
        for (var chore = chores.poll(); chore != null; chore = chores.poll()) chore.run();
        led.set(false);
        callOne();
    }

    private void callOne() { if (!led.get()) next.callOne(); }
}
