package org.lazaret.server.wiring;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.lazaret.core.book.Personal;
import org.lazaret.core.book.RequestId;
import org.lazaret.core.site.Desk;
import org.lazaret.core.site.DiskFull;
import org.lazaret.core.world.Turns;
import org.lazaret.group.carry.Bulletin;
import org.lazaret.group.finding.TokenKeys;
import org.lazaret.group.orders.Tray;
import org.lazaret.group.orders.Waiting;
import org.lazaret.group.people.Colleague;
import org.lazaret.group.people.Mailbox;
import org.lazaret.group.people.Mailbox.Arrived;
import org.lazaret.group.zones.ZoneDirectory;
import org.lazaret.group.zones.ZoneDirectory.Accept;
import org.lazaret.group.zones.ZoneDirectory.NotInOffice;
import org.lazaret.group.zones.ZoneDirectory.OldNumber;
import org.lazaret.pages.Words;
import org.lazaret.server.wiring.Outbound.Post;

/// What comes for a site of a zone, statements of its officers, letters about its people and what is left for the
/// night, is taken into its journal; and what others have yet to be told is written.
final class Letters {
    private static final Duration LOOK_EVERY = Duration.ofHours(1);

    private final Served served;
    private final Turns turns;
    private final Outbound outbound;
    private final Recording record;
    private final OrdersHere orders;
    private final Guarding guard;
    private final Waiting waiting = new Waiting(System::nanoTime);
    private volatile boolean owed = true;
    private volatile boolean appointed = true;
    private Instant next = Instant.MIN;
    private Optional<Covering> covering = Optional.empty();

    /// @param tray where orders are laid before the site by hand
    Letters(Served served, Turns turns, Outbound outbound, Tray tray) {
        this.served = served;
        this.turns = turns;
        this.outbound = outbound;
        this.orders = new OrdersHere(served, turns, outbound, tray);
        this.guard = new Guarding(served);
        this.record = new Recording(served, turns, outbound);
        served.site().listen(rooms -> {
            owed |= rooms.contains("staff");
            appointed |= rooms.contains(ZoneDirectory.KIND.room());
        });
    }

    /// Orders come before all else that waits. Outside of the site's turn, as its other work.
    void obey() { if (!idle()) orders.work(); }

    OrdersHere orders() { return orders; }

    /// A neighbour shows this.
    ///
    /// @return whether it holds here, or may later
    boolean hear(String order) { return idle() || orders.hear(order); }

    private boolean idle() {
        return !served.site().health().stopped().isEmpty() || !outbound.superseded().isEmpty();
    }

    /// Outside of the site's turn: it is told things, and waits until they are durable.
    void work() {
        if (idle()) return;
        if (appointed) wait(ZoneDesk.of(served.site()));
        record.work();
        orders.work();
        guard.work();
        turns.take(outbound::post).ifPresent(this::work);
    }

    /// Those who were appointed hold when their time has come; what they said meanwhile holds then too.
    private void wait(ZoneDesk site) {
        var zone = site.zone();
        zone.flatMap(waiting::due).ifPresent(site::tell);
        appointed = zone.flatMap(ZoneDirectory::waiting).isPresent();
        if (appointed) return;
        turns.take(outbound::post).ifPresent(post -> inTurn(post.bulletin()::look));
        orders.reconsider();
    }

    private void work(Post post) {
        if (hear(post.bulletin())) return; // who is in the zone now has letters too
        if (covering.isEmpty()) covering = Optional.of(post.nights().covering(served, turns));
        takeIn(post.mailbox());
        covering.get().work();
        var now = clock();
        if (!owed && now.isBefore(next)) return;
        owed = false;
        next = now.plus(LOOK_EVERY);
        while (post.letters().step(desk(), served.site().health().care(), now)) {}
    }

    private Desk desk() { return ZoneDesk.of(served.site()).desk(); }

    /// What officers said, each statement proven and written down; then the site goes out as its zone says now.
    ///
    /// @return whether there was anything new
    private boolean hear(Bulletin bulletin) {
        var zone = ZoneDesk.of(served.site());
        boolean news = false;
        for (var next = turns.take(bulletin::first); next.isPresent(); next = turns.take(bulletin::first)) {
            var why = zone.tell(new Accept(next.get())).filter(refusal -> !(refusal instanceof OldNumber));
            if (why.filter(DiskFull.class::isInstance).isPresent()) break; // it waits until there is room
            if (why.filter(NotInOffice.class::isInstance).isPresent()) {
                inTurn(() -> bulletin.later(clock()));
                break;
            }
            inTurn(() -> why.ifPresentOrElse(refusal -> refuse(bulletin, Words.english().of(refusal)), bulletin::took));
            news |= why.isEmpty();
        }
        if (!news) return false;
        var now = zone.zone().orElseThrow();
        inTurn(() -> outbound.heard(now));
        orders.reconsider(); // those who may sign them may be others now
        owed = true;
        return true;
    }

    private void refuse(Bulletin bulletin, String why) {
        bulletin.first().ifPresent(statement -> outbound.refused(why, statement));
        bulletin.refused(why, clock());
    }

    private void inTurn(Runnable what) {
        turns.take(() -> {
            what.run();
            return what;
        });
    }

    private Instant clock() { return served.place().clock().now(); }

    private void takeIn(Mailbox mailbox) {
        boolean news = false;
        for (var letter = turns.take(mailbox::first); letter.isPresent(); letter = turns.take(mailbox::first)) {
            if (!take(mailbox, letter.get())) break;
            news = true;
        }
        if (news) served.door().directory().refresh();
    }

    /// Refused is taken too: it says nothing new, or nothing that its home has signed.
    ///
    /// @return false if it is to be taken later
    private boolean take(Mailbox mailbox, Arrived letter) {
        boolean taken = letter.isLetter()
            ? hear(letter)
            : letter.kind().equals(TokenKeys.SENT) ? key(letter) : covering.orElseThrow().take(letter);
        if (taken) inTurn(() -> mailbox.took(letter));
        return taken;
    }

    private boolean key(Arrived letter) {
        return turns.take(outbound::post).map(post -> post.nights().sharing().take(letter.sender(), letter.text(),
            desk())).orElse(true);
    }

    private boolean hear(Arrived letter) {
        var desk = desk();
        return !DiskFull.refused(desk.tell(Colleague.of(letter.who()), new Colleague.Hear(letter.who(), new Personal(
            letter.text())), new RequestId("letter-" + desk.fresh())).now());
    }
}
