package org.lazaret.server.wiring;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.lazaret.core.book.Personal;
import org.lazaret.core.book.RequestId;
import org.lazaret.core.site.Desk;
import org.lazaret.core.world.Turns;
import org.lazaret.group.people.Colleague;
import org.lazaret.group.people.Mailbox;
import org.lazaret.group.people.Mailbox.Arrived;
import org.lazaret.practice.staff.Correspondence;

/// Letters about the people of a zone: those that came to a site are taken into its journal, and what others have yet
/// to be told of its own people is written.
final class Letters {
    private static final Duration LOOK_EVERY = Duration.ofHours(1);

    private final Served served;
    private final Turns turns;
    private final Mailbox mailbox;
    private final Correspondence correspondence;
    private volatile boolean owed = true;
    private Instant next = Instant.MIN;

    Letters(Served served, Turns turns, Mailbox mailbox, Correspondence correspondence) {
        this.served = served;
        this.turns = turns;
        this.mailbox = mailbox;
        this.correspondence = correspondence;
        served.site().listen(rooms -> owed |= rooms.contains("staff"));
    }

    /// Outside of the site's turn: it is told things, and waits until they are durable.
    void work() {
        if (!served.site().health().stopped().isEmpty()) return;
        takeIn();
        var now = served.place().clock().now();
        if (!owed && now.isBefore(next)) return;
        owed = false;
        next = now.plus(LOOK_EVERY);
        while (correspondence.step(desk(), served.site().health().care(), now)) {}
    }

    private Desk desk() { return ZoneDesk.of(served.site()).desk(); }

    private void takeIn() {
        var letter = first();
        if (letter.isEmpty()) return;
        for (; letter.isPresent(); letter = first()) take(letter.get());
        served.door().directory().refresh();
    }

    private Optional<Arrived> first() { return turns.take(mailbox::first); }

    /// Refused is taken too: it says nothing new, or nothing that its home has signed.
    private void take(Arrived letter) {
        var desk = desk();
        desk.tell(Colleague.of(letter.who()), new Colleague.Hear(letter.who(), new Personal(letter.envelope())),
            new RequestId("letter-" + desk.fresh())).now();
        turns.take(() -> {
            mailbox.took(letter);
            return letter;
        });
    }
}
