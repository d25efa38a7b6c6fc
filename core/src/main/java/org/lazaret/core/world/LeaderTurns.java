package org.lazaret.core.world;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/// The turns of a real process: the first who waits leads, and writes and syncs for all who have been told meanwhile.
public final class LeaderTurns implements Turns {
    private final ReentrantLock turn = new ReentrantLock();
    private final ReentrantLock disk = new ReentrantLock();

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
            disk.lock();
            try {
                if (!answer.done()) lead(commit);
            } finally {
                disk.unlock();
            }
        }
    }

    private void lead(Commit commit) {
        if (!take(commit::gather)) return;
        var flushed = commit.flush();
        take(() -> {
            commit.settle(flushed);
            return flushed;
        });
    }
}
