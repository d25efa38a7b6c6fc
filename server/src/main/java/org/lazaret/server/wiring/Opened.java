package org.lazaret.server.wiring;

import java.util.Optional;
import org.lazaret.core.world.LeaderTurns;
import org.lazaret.core.world.OsDisk;
import org.lazaret.group.orders.OrderBook;
import org.lazaret.server.second.Keeper;

/// A site of this node, open on the real disk.
///
/// @param turns in which it is told one thing at a time
/// @param outbound goes out for it
/// @param letters takes in what comes for it, and writes to others
/// @param tracing finds out which other sites know somebody, and lets this one be found
/// @param nightly makes the practice on paper
record Opened(Served served, LeaderTurns turns, OsDisk disk, Outbound outbound, Letters letters, Tracing tracing,
    Optional<Nightly> nightly)
    implements
        AutoCloseable {
    /// Calls the hub of its zone from now on, if it has one.
    ///
    /// @param nudge told when there is something to do
    void call(Runnable nudge) {
        outbound.call(served.site(), turns, nudge);
        served.keeper().ifPresent(Keeper::begin);
    }

    /// The practice on paper, if it is time for one, or an order has made an island of the site.
    void makePaper() {
        nightly.ifPresent(night -> {
            night.look(served.site());
            outbound.closed().ifPresent(order -> night.dark(served.site(), order.accepted()));
        });
    }

    @Override public void close() {
        outbound.close();
        served.keeper().ifPresent(Keeper::close);
        tracing.close();
        served.site().close();
        disk.close();
    }
}
