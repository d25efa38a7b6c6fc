package org.lazaret.server.wiring;

import java.util.LinkedHashMap;
import java.util.Optional;
import org.lazaret.core.book.Refusal;
import org.lazaret.core.site.DiskFull;
import org.lazaret.core.world.Turns;
import org.lazaret.group.carry.OrderRow;
import org.lazaret.group.orders.Effect.Suspend;
import org.lazaret.group.orders.Elapsed;
import org.lazaret.group.orders.OrderBook;
import org.lazaret.group.orders.OrderBook.Hear;
import org.lazaret.group.orders.OrderBook.Pass;
import org.lazaret.group.orders.Tray;
import org.lazaret.pages.Words;

/// What orders mean for a site while its node runs: those that the hub brings or somebody lays before it are heard,
/// whom they name is sent out, how long they have lasted is counted, and the hub is told those that it lacks.
final class Obeying {
    private static final String ROOM = OrderBook.KIND.room();

    private final Served served;
    private final Turns turns;
    private final Outbound outbound;
    private final Tray tray;
    private final Elapsed elapsed = new Elapsed(System::nanoTime);
    private volatile boolean news = true;
    private boolean some;
    private boolean waiting;

    Obeying(Served served, Turns turns, Outbound outbound, Tray tray) {
        this.served = served;
        this.turns = turns;
        this.outbound = outbound;
        this.tray = tray;
        served.site().listen(rooms -> news |= rooms.contains(ROOM));
    }

    /// Outside of the site's turn: it is told things.
    void work() {
        for (var one : tray.fresh())
            hear(one.line()).ifPresent(why -> System.err.println(one.file() + ": " + Words.english().of(why)));
        row().ifPresent(this::hear);
        if (news || some) obey();
    }

    /// What waited for something before it may hold now.
    void again() { waiting = true; }

    private Optional<OrderRow> row() { return turns.take(outbound::post).map(Outbound.Post::orders); }

    private void hear(OrderRow row) {
        for (var next = turns.take(row::first); next.isPresent(); next = turns.take(row::first)) {
            var why = hear(next.get());
            if (why.filter(DiskFull.class::isInstance).isPresent()) return; // it waits until there is room
            var line = next.get();
            why.filter(Obeying::forged).map(Words.english()::of).ifPresent(
                forged -> inTurn(() -> outbound.refused(forged, line)));
            inTurn(row::took);
        }
        if (!waiting) return;
        waiting = false;
        inTurn(row::again);
    }

    private Optional<Refusal> hear(String line) {
        var why = ZoneDesk.of(served.site()).tell(new Hear(line));
        waiting |= why.isEmpty();
        return why;
    }

    /// What no commander's honest order is refused for, whenever it comes.
    private static boolean forged(Refusal why) {
        return !(why instanceof OrderBook.KnownBefore || why instanceof OrderBook.TooLate
            || why instanceof OrderBook.OrdersMissing || why instanceof OrderBook.StatementsMissing
            || why instanceof OrderBook.NoZone);
    }

    private void obey() {
        boolean changed = news;
        news = false;
        var zone = ZoneDesk.of(served.site());
        var book = zone.orders();
        for (var one : elapsed.begun(book))
            if (one.order().effect() instanceof Suspend them) served.door().suspend(them);
        var due = elapsed.due(book);
        if (!due.isEmpty()) zone.tell(new Pass(due));
        some = !book.inForce().isEmpty();
        if (changed) row().ifPresent(row -> inTurn(() -> tell(book, row)));
    }

    private static void tell(OrderBook book, OrderRow row) {
        var all = new LinkedHashMap<String, String>();
        book.known().forEach(one -> all.put(one.hash(), one.line()));
        book.confirmed().ifPresent(one -> all.put(one.hash(), one.line()));
        row.has(all);
    }

    private void inTurn(Runnable what) {
        turns.take(() -> {
            what.run();
            return what;
        });
    }
}
