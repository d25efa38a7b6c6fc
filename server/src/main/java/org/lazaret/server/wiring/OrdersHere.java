package org.lazaret.server.wiring;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.lazaret.core.book.Refusal;
import org.lazaret.core.site.DiskFull;
import org.lazaret.core.world.Turns;
import org.lazaret.group.carry.OrderRow;
import org.lazaret.group.orders.Effect.Suspend;
import org.lazaret.group.orders.Elapsed;
import org.lazaret.group.orders.Obeying;
import org.lazaret.group.orders.OrderBook;
import org.lazaret.group.orders.Tray;
import org.lazaret.group.zones.ZoneDirectory;
import org.lazaret.pages.Words;

/// Obeys orders at a site of this node.
///
/// Outside of the site's turn: it is told things, and waits until they are durable.
final class OrdersHere implements Obeying.Here, Obeying.Row {
    private static final String ROOM = OrderBook.KIND.room();

    private final Served served;
    private final Turns turns;
    private final Outbound outbound;
    private final Obeying obeying;
    private volatile List<String> known = List.of();

    OrdersHere(Served served, Turns turns, Outbound outbound, Tray tray) {
        this.served = served;
        this.turns = turns;
        this.outbound = outbound;
        this.obeying = new Obeying(this, this, tray, new Elapsed(System::nanoTime));
        served.site().listen(rooms -> {
            if (rooms.contains(ROOM)) obeying.news();
        });
    }

    /// All that this site has accepted.
    Collection<String> known() { return known; }

    /// @return whether it holds here, or may later
    boolean hear(String line) {
        var why = ZoneDesk.of(served.site()).tell(new OrderBook.Hear(line));
        if (why.isEmpty()) obeying.again();
        return why.isEmpty() || why.filter(OrdersHere::later).isPresent();
    }

    private static boolean later(Refusal why) {
        return why instanceof OrderBook.KnownBefore || why instanceof OrderBook.OrdersMissing
            || why instanceof OrderBook.StatementsMissing || why instanceof OrderBook.NotInOffice
            || why instanceof OrderBook.NoZone || why instanceof DiskFull;
    }

    /// How many statements of its zone the site has heard.
    long statements() { return ZoneDesk.of(served.site()).zone().map(ZoneDirectory::number).orElse(0L); }

    void work() { obeying.work(); }

    /// What waited for something before it may hold now.
    void reconsider() { obeying.again(); }

    @Override public OrderBook orders() { return ZoneDesk.of(served.site()).orders(); }

    @Override public void tell(OrderBook.Command command, Consumer<Optional<Refusal>> then) {
        then.accept(ZoneDesk.of(served.site()).tell(command));
    }

    @Override public void sendOut(Suspend them) { served.door().suspend(them); }

    @Override public void stands(OrderBook orders) {
        turns.take(() -> {
            outbound.stands(orders);
            return orders;
        });
    }

    @Override public void wrong(Tray.Laid one, Refusal why) {
        System.err.println(one.file() + ": " + Words.english().of(why));
    }

    @Override public Optional<String> first() { return turns.take(() -> row().flatMap(OrderRow::first)); }

    @Override public void took(String line) { inTurn(row -> row.took(line)); }

    @Override public void again() { inTurn(OrderRow::again); }

    @Override public void has(Map<String, String> orders) {
        known = List.copyOf(orders.values());
        inTurn(row -> row.has(orders));
    }

    @Override public void forged(String line, Refusal why) {
        inTurn(_ -> outbound.refused(Words.english().of(why), line));
    }

    private Optional<OrderRow> row() { return outbound.post().map(Outbound.Post::orders); }

    private void inTurn(Consumer<OrderRow> what) {
        turns.take(() -> {
            row().ifPresent(what);
            return what;
        });
    }
}
