package org.lazaret.group.carry;

import java.time.Duration;
import java.time.Instant;

/// Whether the hub answers and takes nothing all the same. A hub that is silent is away, and that is something else.
final class Stall {
    /// A hub whose disk fails or is full opens it anew within seconds; a slice takes minutes on a slow line, and then
    /// something of it is taken all the time.
    static final Duration LONG = Duration.ofMinutes(10);
    /// It is asked at least every minute.
    private static final Duration SILENT = Duration.ofMinutes(3);

    private Instant since = Instant.MAX;
    private Instant answered = Instant.MAX;
    /// The end of the oldest slice that is not vouched for: whoever only says that it takes more has kept that back.
    private long owed;
    private long target;
    private Come before = new Come(0, 0);
    private String words = "";

    /// How far the hub has come.
    ///
    /// @param size vouched for
    /// @param taken what it needs next
    record Come(long size, long taken) {
        private boolean on(Come before, long owed) {
            return size > before.size || Math.min(taken, owed) > Math.min(before.taken, owed);
        }
    }

    /// Entries up to there were brought to the hub.
    void brought(long upTo, Instant now) {
        target = upTo;
        if (!since.equals(Instant.MAX)) return;
        owed = upTo;
        since = now;
    }

    /// It has answered.
    ///
    /// @return whether it has kept back what was brought for too long, and that was not said yet
    boolean answered(Come come, Instant now) {
        boolean more = come.on(before, owed);
        if (come.size >= owed) owed = target;
        if (come.size >= target) since = Instant.MAX;
        else if (more || silent(now)) since = now;
        if (more) words = "";
        answered = now;
        before = come;
        if (since.equals(Instant.MAX) || now.isBefore(since.plus(LONG)) || !words.isEmpty()) return false;
        words = "The hub answers and takes nothing: %d entries wait to be vouched for since %s".formatted(
            target - come.size, since);
        return true;
    }

    private boolean silent(Instant now) { return !answered.equals(Instant.MAX) && now.isAfter(answered.plus(SILENT)); }

    /// A sentence; empty while it takes what is brought.
    String words() { return words; }
}
