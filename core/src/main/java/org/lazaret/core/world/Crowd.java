package org.lazaret.core.world;

import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;

/// Threads that wait for the same group to be durable.
final class Crowd {
    private final ConcurrentLinkedQueue<Seat> seats = new ConcurrentLinkedQueue<>();
    private volatile boolean dismissed;

    /// Where one thread waits. Whoever does not want to wait after all just goes.
    static final class Seat {
        private final Thread thread = Thread.currentThread();
        private volatile boolean called;

        void await() {
            boolean interrupted = false;
            while (!called) {
                LockSupport.park(this);
                interrupted |= Thread.interrupted(); // else it would not park again; an answer is not given up
            }
            if (interrupted) thread.interrupt();
        }

        private void call() {
            called = true;
            LockSupport.unpark(thread);
        }
    }

    Seat sit() {
        var seat = new Seat();
        seats.add(seat);
        return seat;
    }

    boolean empty() { return seats.isEmpty(); }

    boolean dismissed() { return dismissed; }

    /// Calls everybody, also those who sit down too late: they see that it was dismissed.
    void dismiss() {
        dismissed = true;
        for (var seat = seats.poll(); seat != null; seat = seats.poll()) seat.call();
    }
}
