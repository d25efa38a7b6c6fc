package org.lazaret.group.orders;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.lazaret.core.book.Refusal;
import org.lazaret.core.site.DiskFull;
import org.lazaret.group.orders.Effect.Suspend;
import org.lazaret.group.orders.OrderBook.Command;
import org.lazaret.group.orders.OrderBook.Hear;
import org.lazaret.group.orders.OrderBook.Pass;

/// What orders mean for a site while its program runs: those that the hub brings or somebody lays before it are heard,
/// whom they name is sent out, how long they have lasted is counted, and the hub is told those that it lacks.
///
/// Passive: it does what there is to do when it is told to work, one thing after the other.
public final class Obeying {
    private final Here here;
    private final Row row;
    private final Tray tray;
    private final Elapsed elapsed;
    private final Deque<Tray.Laid> laid = new ArrayDeque<>();
    private volatile boolean news = true;
    private boolean some;
    private boolean waiting;
    private boolean full;
    private boolean telling;
    private boolean working;

    /// The site.
    public interface Here {
        OrderBook orders();

        /// @param then told why it was not written down, at once or when the disk has it
        void tell(Command command, Consumer<Optional<Refusal>> then);

        /// Ends the sessions of whom an order names.
        void sendOut(Suspend them);

        /// Tells whoever looks after the site that what was laid there does not hold.
        void wrong(Tray.Laid one, Refusal why);
    }

    /// What the hub brings, and is brought.
    public interface Row {
        /// The next that nobody has looked at yet.
        Optional<String> first();

        /// This was looked at, if it is still the first: whenever there is a way to the hub again, all come anew.
        void took(String line);

        /// Something came that others may have waited for: all are to come once more.
        void again();

        /// What this site has accepted, by hash.
        void has(Map<String, String> orders);

        /// The hub brought what no commander's honest order is refused for.
        void forged(String line, Refusal why);
    }

    /// @param tray where people lay orders before the site
    public Obeying(Here here, Row row, Tray tray, Elapsed elapsed) {
        this.here = here;
        this.row = row;
        this.tray = tray;
        this.elapsed = elapsed;
    }

    /// Something was written about orders. From any thread.
    public void news() { news = true; }

    /// What waited for something before it may hold now; and a hub that is another lacks what this site has.
    public void again() {
        waiting = true;
        news = true;
    }

    /// Does all there is to do; what waits for the disk goes on when that has it.
    public void work() {
        full = false;
        laid.addAll(tray.fresh());
        goOn();
    }

    private void goOn() {
        if (working) return;
        working = true;
        try {
            while (!telling && next()) {}
        } finally {
            working = false;
        }
    }

    private boolean next() {
        var one = Optional.ofNullable(laid.poll());
        one.ifPresent(hand -> hear(hand.line(), no -> no.ifPresent(why -> here.wrong(hand, why))));
        return one.isPresent() || !full && brought() || obey();
    }

    private boolean brought() {
        var line = row.first();
        line.ifPresent(order -> hear(order, why -> judged(order, why)));
        if (line.isEmpty() && waiting) {
            waiting = false;
            row.again();
        }
        return line.isPresent();
    }

    private void judged(String line, Optional<Refusal> why) {
        full = why.filter(DiskFull.class::isInstance).isPresent();
        if (full) return; // it waits until there is room
        why.filter(Obeying::forged).ifPresent(forged -> row.forged(line, forged));
        row.took(line);
    }

    private void hear(String line, Consumer<Optional<Refusal>> then) {
        tell(new Hear(line), why -> {
            waiting |= why.isEmpty();
            then.accept(why);
        });
    }

    private void tell(Command command, Consumer<Optional<Refusal>> then) {
        telling = true;
        here.tell(command, why -> {
            telling = false;
            then.accept(why);
            goOn();
        });
    }

    /// What no commander's honest order is refused for, whenever it comes.
    private static boolean forged(Refusal why) {
        return !(why instanceof OrderBook.KnownBefore || why instanceof OrderBook.TooLate
            || why instanceof OrderBook.OrdersMissing || why instanceof OrderBook.StatementsMissing
            || why instanceof OrderBook.NoZone);
    }

    /// @return whether something was told
    private boolean obey() {
        boolean changed = news;
        if (!changed && !some) return false;
        news = false;
        var book = here.orders();
        for (var one : elapsed.begun(book.inForce()))
            if (one.order().effect() instanceof Suspend them) here.sendOut(them);
        some = !book.inForce().isEmpty();
        if (changed) row.has(all(book));
        var due = elapsed.due(book.inForce());
        if (!due.isEmpty()) tell(new Pass(due), _ -> {});
        return !due.isEmpty();
    }

    private static Map<String, String> all(OrderBook book) {
        var all = new LinkedHashMap<String, String>();
        book.known().forEach(one -> all.put(one.hash(), one.line()));
        book.confirmed().ifPresent(one -> all.put(one.hash(), one.line()));
        return all;
    }
}
