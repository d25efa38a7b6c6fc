package org.lazaret.group.orders;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.lazaret.group.orders.OrderBook.Spent;

/// Counts at a site while it runs how long things last that take something away, by a clock that nobody can set. What
/// passes while it is off does not count: whoever stops a site wins nothing by it.
public final class Elapsed {
    /// So much is lost at most when a site falls.
    static final long EVERY_SECONDS = 600;
    private static final long NANOS = 1_000_000_000;

    private final LongSupplier nanos;
    private final Map<String, Long> since = new LinkedHashMap<>();

    /// @param nanos that only ever grow, as `System.nanoTime`
    public Elapsed(LongSupplier nanos) { this.nanos = nanos; }

    /// Those in force that this has not seen before; from now on they count.
    public <L extends Lasting> List<L> begun(List<L> inForce) {
        since.keySet().retainAll(inForce.stream().map(Lasting::hash).toList());
        return inForce.stream().filter(one -> since.putIfAbsent(one.hash(), nanos.getAsLong()) == null).toList();
    }

    /// What is to be written down now: nothing, before one is over or much has passed.
    public List<Spent> due(List<? extends Lasting> inForce) {
        var counted = inForce.stream().filter(one -> since.containsKey(one.hash())).toList();
        if (counted.stream().noneMatch(one -> spent(one) >= Math.min(one.left(), EVERY_SECONDS))) return List.of();
        return counted.stream().map(this::take).toList();
    }

    private long spent(Lasting one) { return (nanos.getAsLong() - since.getOrDefault(one.hash(), 0L)) / NANOS; }

    private Spent take(Lasting one) {
        long seconds = spent(one);
        since.merge(one.hash(), seconds * NANOS, Long::sum);
        return new Spent(one.hash(), seconds);
    }
}
