package org.lazaret.core.vault;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/// Who waits for whom at a vault: those who change it for one another, those who look only for the moment of a change.
final class Locks {
    private final ReentrantReadWriteLock view = new ReentrantReadWriteLock();
    private final ReentrantLock change = new ReentrantLock();

    <T> T alone(Supplier<T> work) { return held(change, work); }

    <T> T viewing(Supplier<T> look) { return held(view.readLock(), look); }

    void changing(Runnable work) {
        held(view.writeLock(), () -> {
            work.run();
            return work;
        });
    }

    private static <T> T held(Lock lock, Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}
