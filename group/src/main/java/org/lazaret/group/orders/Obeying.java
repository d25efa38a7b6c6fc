package org.lazaret.group.orders;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
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
    /// Counts what there was, from what was there at the start.
    private final AtomicLong news = new AtomicLong(1);
    private long obeyed;
    private boolean some;
    private volatile boolean waiting;
    /// Something that the hub brought is to be looked at again when what it needs has come.
    private volatile boolean early;
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

        /// What is in force here has changed, or is looked at for the first time: ways out are closed or opened.
        void stands(OrderBook orders);

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
    public void news() { news.incrementAndGet(); }

    /// What waited for something before it may hold now; and a hub that is another lacks what this site has. From any
    /// thread.
    public void again() {
        waiting = true;
        early = true;
        news();
    }

    /// Does all there is to do; what waits for the disk goes on when that has it. What fails is done the next time.
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

    private boolean next() { return !full && (laid() || brought()) || obey(); }

    private boolean laid() {
        var one = Optional.ofNullable(laid.peek());
        one.ifPresent(hand -> hear(hand.line(), no -> {
            laid.remove();
            no.ifPresent(why -> here.wrong(hand, why));
        }));
        return one.isPresent();
    }

    private boolean brought() {
        var line = row.first();
        line.ifPresent(order -> hear(order, no -> {
            no.filter(Obeying::forged).ifPresent(why -> row.forged(order, why));
            early |= no.filter(Obeying::early).isPresent();
            row.took(order);
        }));
        if (line.isEmpty() && waiting) {
            if (early) row.again();
            waiting = false;
            early = false;
        }
        return line.isPresent();
    }

    /// What the disk has no room for waits until there is.
    ///
    /// @param then told why it does not hold, if it does not
    private void hear(String line, Consumer<Optional<Refusal>> then) {
        tell(new Hear(line), no -> {
            full = no.filter(DiskFull.class::isInstance).isPresent();
            if (full) return;
            waiting |= no.isEmpty();
            then.accept(no);
        });
    }

    private void tell(Command command, Consumer<Optional<Refusal>> then) {
        telling = true;
        try {
            here.tell(command, no -> {
                telling = false;
                then.accept(no);
                goOn();
            });
        } catch (RuntimeException failed) {
            telling = false; // nobody will answer
            throw failed;
        }
    }

    /// What may hold when more has come.
    private static boolean early(Refusal why) {
        return why instanceof OrderBook.OrdersMissing || why instanceof OrderBook.StatementsMissing;
    }

    /// What no commander's honest order is refused for, whenever it comes.
    private static boolean forged(Refusal why) {
        return !(why instanceof OrderBook.KnownBefore || why instanceof OrderBook.TooLate
            || why instanceof OrderBook.OrdersMissing || why instanceof OrderBook.StatementsMissing
            || why instanceof OrderBook.NotInOffice || why instanceof OrderBook.OutOfOffice
            || why instanceof OrderBook.NoZone);
    }

    /// @return whether something was told
    private boolean obey() {
        long upTo = news.get();
        if (upTo == obeyed && !some) return false;
        var book = here.orders();
        for (var one : elapsed.begun(book.inForce()))
            if (one.order().effect() instanceof Suspend them) here.sendOut(them);
        some = !book.inForce().isEmpty();
        if (upTo > obeyed) {
            here.stands(book);
            row.has(all(book));
        }
        obeyed = upTo;
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
