package org.lazaret.drill.universe;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.lazaret.core.book.Refusal;
import org.lazaret.core.book.RequestId;
import org.lazaret.core.site.Desk;
import org.lazaret.core.site.Entering;
import org.lazaret.core.world.Stopped;
import org.lazaret.group.orders.Effect.Suspend;
import org.lazaret.group.orders.Elapsed;
import org.lazaret.group.orders.Obeying;
import org.lazaret.group.orders.OrderBook;
import org.lazaret.group.orders.OrderBook.Command;
import org.lazaret.group.orders.Tray;

/// Orders at a site of a play, obeyed by the product's own code; it ends with the process.
final class Obedience implements Obeying.Here, Obeying.Row {
    private final Live live;
    private final Courier courier;
    private final Runnable told;
    private final Obeying obeying;

    /// @param told called when something is on its way to the disk
    Obedience(Agenda agenda, Live live, Courier courier, Runnable told) {
        this.live = live;
        this.courier = courier;
        this.told = told;
        var begun = agenda.now();
        this.obeying = new Obeying(this, this, courier.tray(), new Elapsed(
            () -> Duration.between(begun, agenda.now()).toNanos()));
    }

    void work() { obeying.work(); }

    /// Something was written in these rooms.
    ///
    /// @return whether it is of orders
    boolean written(List<String> rooms) {
        boolean its = rooms.contains(OrderBook.KIND.room());
        if (its) obeying.news();
        return its;
    }

    /// Another hub brings them from now on, or others sign them.
    void reconsider() { obeying.again(); }

    private Desk desk() {
        return switch (live.site().enter(Recording.SELF)) {
            case Entering.Entered(var desk) -> desk;
            case Entering.Barred(var code, var detail) -> throw new Stopped(code + ": " + detail);
        };
    }

    @Override public OrderBook orders() { return desk().read(OrderBook.BOOK); }

    @Override public void tell(Command command, Consumer<Optional<Refusal>> then) {
        var desk = desk();
        desk.tell(OrderBook.BOOK, command, new RequestId("order-" + desk.fresh())).then(
            answer -> then.accept(answer.refusal()));
        told.run();
    }

    /// Nobody has a session here: who comes is asked for at every desk.
    @Override public void sendOut(Suspend them) {}

    @Override public void stands(OrderBook orders) { courier.stands(orders); }

    /// Whoever laid it there looks at the site's page.
    @Override public void wrong(Tray.Laid one, Refusal why) {}

    @Override public Optional<String> first() { return courier.orders().first(); }

    @Override public void took(String line) { courier.orders().took(line); }

    @Override public void again() { courier.orders().again(); }

    @Override public void has(Map<String, String> orders) { courier.orders().has(orders); }

    @Override public void forged(String line, Refusal why) { courier.forged(line, why.toString()); }
}
