package org.lazaret.server.wiring;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// In which rooms of a site something was written, for whoever waits to hear of it.
public final class Following {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition news = lock.newCondition();
    private final Map<String, Long> lately = new LinkedHashMap<>();
    private long number;
    private boolean over;

    /// What was heard.
    ///
    /// @param number to ask with the next time
    /// @param over whether there will be no more
    public record News(long number, List<String> rooms, boolean over) {}

    /// Something was written, is durable and in the tables.
    void changed(List<String> rooms) {
        lock.lock();
        try {
            number++;
            rooms.forEach(room -> lately.put(room, number));
            news.signalAll();
        } finally {
            lock.unlock();
        }
    }

    public long now() {
        lock.lock();
        try {
            return number;
        } finally {
            lock.unlock();
        }
    }

    /// The rooms in which something was written since; waits until there is one.
    ///
    /// @return none if there was none in that time
    public News after(long seen, Duration atMost) {
        lock.lock();
        try {
            var left = atMost.toNanos();
            while (number <= seen && !over && left > 0) left = await(left);
            var rooms = lately.entrySet().stream().filter(room -> room.getValue() > seen).map(Map.Entry::getKey);
            return new News(number, rooms.toList(), over);
        } finally {
            lock.unlock();
        }
    }

    /// Whoever waits goes home.
    void end() {
        lock.lock();
        try {
            over = true;
            news.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private long await(long nanos) {
        try {
            return news.awaitNanos(nanos);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            over = true;
            return 0;
        }
    }
}
