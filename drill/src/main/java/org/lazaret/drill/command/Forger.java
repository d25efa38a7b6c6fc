package org.lazaret.drill.command;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lazaret.group.orders.Effect.Suspend;
import org.lazaret.group.orders.Order;
import org.lazaret.group.orders.Order.Term;
import org.lazaret.group.zones.Dsse;

/// Someone with the keys of some commanders, fewer than are needed, and all that was ever sent, who makes orders that
/// nobody gave. Each is made beside an order that holds, and is in all else the same.
public final class Forger {
    private static final Duration STALE = Duration.ofDays(2);

    private final Commanders commanders;
    private final List<byte[]> stolen;

    /// How an order is forged.
    public interface Way {
        /// @param good that holds, and follows the same orders
        /// @param wanted what is to be done in its place
        Dsse forge(Order good, Suspend wanted);
    }

    /// @param count of commanders whose keys they have
    public Forger(Commanders commanders, int count) {
        this.commanders = commanders;
        this.stolen = List.copyOf(commanders.keys().subList(0, count));
    }

    /// With what each is told by its words.
    ///
    /// @param abroad the commanders of other zones
    public Map<String, Way> ways(List<Commanders> abroad, Instant now) {
        var ways = new LinkedHashMap<String, Way>();
        ways.put("%d valid signatures where %d are needed".formatted(stolen.size(), Officers.NEEDED),
            (good, wanted) -> Commanders.signed(like(good, wanted), stolen));
        ways.put("%d valid signatures, and one of them %d times".formatted(stolen.size(), Officers.NEEDED),
            this::often);
        ways.put("enough signatures under an order that has expired",
            (good, wanted) -> commanders.signed(stale(like(good, wanted), now)));
        abroad.forEach(others -> ways.put("an order of the zone " + others.zone().name(),
            (_, wanted) -> others.signed(others.next(wanted, now))));
        ways.put("enough signatures, and the order made wider after them", this::widened);
        return ways;
    }

    private static Order like(Order good, Suspend wanted) {
        return new Order(good.zone(), good.past(), good.term(), wanted);
    }

    private static Order stale(Order order, Instant now) {
        var term = new Term(now.minus(STALE), now.minus(Duration.ofHours(1)));
        return new Order(order.zone(), order.past(), term, order.effect());
    }

    private Dsse often(Order good, Suspend wanted) {
        var keys = new ArrayList<>(stolen);
        if (!stolen.isEmpty()) for (int time = 1; time < Officers.NEEDED; time++) keys.add(stolen.getFirst());
        return Commanders.signed(like(good, wanted), keys);
    }

    private Dsse widened(Order good, Suspend wanted) {
        var signed = commanders.signed(good);
        return new Dsse(like(good, wanted).envelope().payload(), signed.payloadType(), signed.signatures());
    }

    /// With the keys of those who command no more.
    public Dsse asBefore(Order good, Suspend wanted) { return Commanders.signed(like(good, wanted), stolen); }

    /// With every key that they have.
    public Dsse sign(Order order) { return Commanders.signed(order, stolen); }
}
