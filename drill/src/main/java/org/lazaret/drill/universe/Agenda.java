package org.lazaret.drill.universe;

import java.time.Duration;
import java.time.Instant;
import java.util.PriorityQueue;

/// All that is to happen, in the order of its time: the only clock of an unreal world, which jumps from one thing to
/// the next.
public final class Agenda {
    private final PriorityQueue<Due> waiting = new PriorityQueue<>();
    private Instant now;
    private long number;

    /// @param number sets apart what happens at the same time: first said, first done
    private record Due(Instant at, long number, Runnable work) implements Comparable<Due> {
        @Override public int compareTo(Due other) {
            int sooner = at.compareTo(other.at);
            return sooner != 0 ? sooner : Long.compare(number, other.number);
        }
    }

    public Agenda(Instant begin) { now = begin; }

    public Instant now() { return now; }

    /// What lies in the past happens now.
    public void at(Instant when, Runnable work) {
        waiting.add(new Due(when.isBefore(now) ? now : when, number++, work));
    }

    public void in(Duration wait, Runnable work) { at(now.plus(wait), work); }

    /// Lets all happen that is due by then, and what follows from it.
    public void until(Instant end) {
        for (var next = waiting.peek(); next != null && !next.at.isAfter(end); next = waiting.peek()) {
            waiting.remove();
            now = next.at;
            next.work.run();
        }
        now = end;
    }
}
