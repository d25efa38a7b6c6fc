package org.lazaret.server.wiring;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import org.lazaret.core.journal.Header;
import org.lazaret.core.journal.SiteLog;
import org.lazaret.core.journal.SubjectId;
import org.lazaret.core.site.Desk;
import org.lazaret.core.world.Turns;
import org.lazaret.group.cover.Porter;
import org.lazaret.group.people.Mailbox.Arrived;
import org.lazaret.practice.nights.Asks;
import org.lazaret.practice.nights.Changes;
import org.lazaret.practice.nights.Handover;
import org.lazaret.practice.nights.Recall;
import org.lazaret.practice.nights.Returning;
import org.lazaret.practice.nights.Sharing;

/// Cover at night: what others leave with a site is taken in, and what it has to tell whoever covers it is handed over.
final class Covering {
    private static final Duration LOOK_EVERY = Duration.ofHours(1);
    /// What changes within a few seconds goes together.
    private static final Duration PACE = Duration.ofSeconds(2);
    /// Others wait meanwhile.
    private static final int MOST_STEPS = 4;

    private final Served served;
    private final Porter porter;
    private final Telling telling;
    private volatile boolean owed = true;
    private Instant early = Instant.MIN;
    private Instant late = Instant.MIN;

    Covering(Served served, Porter porter, Telling telling) {
        this.served = served;
        this.porter = porter;
        this.telling = telling;
        served.site().listen(rooms -> owed |= rooms.stream().anyMatch(room -> !room.equals("cover")));
    }

    /// What is told to others: what they are asked and answered, of animals that are covered, of those that came, and
    /// of whom was erased.
    record Telling(Handover handover, Returning returning, Recall recall, Sharing sharing, Asks asks) {
        boolean step(Desk desk, long care, Instant now) {
            return asks.step(desk, now) || recall.step(desk) || handover.step(desk, care, now)
                || returning.step(desk, care, now)
                || sharing.step(desk, care, now);
        }
    }

    /// Whom a site's care journal is about, as far as it is durable; asked in the site's turn.
    static Changes changes(SiteLog log, Turns turns) { return position -> turns.take(() -> since(log, position)); }

    private static Changes.Changed since(SiteLog log, long position) {
        var subjects = new ArrayList<SubjectId>();
        var cursor = log.journal("care").from(position);
        long next = position;
        for (; next < position + 1_024 && cursor.next(); next++)
            subjects.addAll(Header.of(cursor.entry()).sub());
        return new Changes.Changed(subjects.stream().distinct().toList(), next);
    }

    /// @return false if it is to be taken later
    boolean take(Arrived arrived) {
        var desk = ZoneDesk.of(served.site()).desk();
        boolean taken = porter.take(arrived.sender(), arrived.kind(), arrived.text(), desk);
        owed = true;
        if (taken) early = Instant.MIN;
        return taken;
    }

    /// Outside of the site's turn.
    void work() {
        var now = served.place().clock().now();
        if (now.isBefore(owed ? early : late)) return;
        owed = false;
        early = now.plus(PACE);
        late = now.plus(LOOK_EVERY);
        for (int steps = 0; step(now); steps++) {
            if (steps < MOST_STEPS) continue;
            owed = true;
            early = Instant.MIN;
            return;
        }
    }

    private boolean step(Instant now) {
        var desk = ZoneDesk.of(served.site()).desk();
        return porter.step(desk, now) || telling.step(desk, served.site().health().care(), now);
    }
}
