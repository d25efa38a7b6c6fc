package org.lazaret.group.hub;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.lazaret.core.book.Verdict;
import org.lazaret.core.journal.SiteId;
import org.lazaret.core.world.Disk;
import org.lazaret.core.world.DiskFault;
import org.lazaret.core.world.Io;
import org.lazaret.core.world.PeerId;
import org.lazaret.group.orders.Order;
import org.lazaret.group.orders.OrderBook;
import org.lazaret.group.orders.OrderBook.Accepted;
import org.lazaret.group.zones.Dsse;
import org.lazaret.group.zones.ZoneDirectory;

/// The orders of the zone that came to a hub, in a row that only grows. It judges them as sites do, so that nobody can
/// fill it with others; no site takes its word for it.
final class Orders {
    private final Disk disk;
    private final String path;
    private final List<String> lines = new ArrayList<>();
    private OrderBook book = OrderBook.KIND.blank();
    private ZoneDirectory zone = ZoneDirectory.KIND.blank();

    Orders(Disk disk, String path) {
        this.disk = disk;
        this.path = path;
        disk.read(path).ifPresent(bytes -> new String(bytes, UTF_8).lines().forEach(this::keep));
    }

    private void keep(String line) {
        lines.add(line);
        book = book.after(new Accepted(line, Order.of(Dsse.parse(line)).term().at()));
    }

    /// Who may order, from now on.
    void in(ZoneDirectory now) { zone = now; }

    List<String> lines() { return List.copyOf(lines); }

    /// Whether nothing goes to a site and nothing is taken from it, but what proves itself. A hub counts from when an
    /// order was made, by its own clock: sites that still obey it take nothing from the hub whatever it does.
    ///
    /// @param peer `GROUP/SITE`, perhaps with an incarnation of before
    boolean shut(PeerId peer, Instant now) {
        var site = new SiteId(peer.name().split("/", 3)[1]);
        return book.inForce().stream().anyMatch(
            one -> one.order().effect().darkens(site) && ends(one).isAfter(
                now));
    }

    private static Instant ends(OrderBook.Known one) { return one.order().term().at().plusSeconds(one.left()); }

    /// Takes one that holds and is new.
    ///
    /// @throws DiskFault when the disk does not take it
    Verdict<OrderBook.Event> take(String line, Instant now) {
        var verdict = book.relay(line, zone, now);
        if (verdict.refusal().isPresent()) return verdict;
        var all = String.join("\n", lines) + (lines.isEmpty() ? "" : "\n") + line + "\n";
        if (disk.replace(path, all.getBytes(UTF_8)) instanceof Io.Failed(var why))
            throw new DiskFault("cannot keep an order in %s: %s".formatted(path, why));
        keep(line);
        return verdict;
    }
}
