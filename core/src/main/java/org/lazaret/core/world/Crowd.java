package org.lazaret.core.world;

import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/// Threads that wait for the same group to be durable.
final class Crowd {
    private final ConcurrentLinkedQueue<Seat> seats = new ConcurrentLinkedQueue<>();
    private volatile boolean dismissed;

    /// How a waiting thread stands.
    enum Call {
        /// Nobody has called it.
        NONE,
        /// Its group is done.
        DONE,
        /// It is to lead, or to pass that on.
        LEAD,
        /// It has gone by itself.
        GONE
    }

    /// Where one thread waits.
    static final class Seat {
        private final Thread thread = Thread.currentThread();
        private final AtomicReference<Call> call = new AtomicReference<>(Call.NONE);

        /// Waits until it is called.
        Call await() {
            while (call.get() == Call.NONE) LockSupport.park(this);
            return call.get();
        }

        /// Stands up without having been called.
        ///
        /// @return how it was called meanwhile, or `GONE`
        Call leave() { return call.compareAndSet(Call.NONE, Call.GONE) ? Call.GONE : call.get(); }

        private boolean call(Call how) {
            if (!call.compareAndSet(Call.NONE, how)) return false;
            LockSupport.unpark(thread);
            return true;
        }
    }

    Seat sit() {
        var seat = new Seat();
        seats.add(seat);
        return seat;
    }

    boolean dismissed() { return dismissed; }

    /// Calls everybody.
    void dismiss() {
        dismissed = true;
        for (var seat = seats.poll(); seat != null; seat = seats.poll()) seat.call(Call.DONE);
    }

    /// Calls the first who still waits, to lead.
    void callOne() {
        for (var seat = seats.poll(); seat != null; seat = seats.poll()) if (seat.call(Call.LEAD)) return;
    }
}
