package org.lazaret.group.carry;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lazaret.core.book.CorruptBook;
import org.lazaret.core.journal.LogId;
import org.lazaret.group.zones.Dsse;

/// What commanders ordered, both ways: as the hub brings it, from the beginning whenever there is a way to it again;
/// and what came to this site by another road, brought to the hub. Nothing of it is believed here or there: an order
/// proves itself to who takes it.
public final class OrderRow implements Mail {
    private final Mail rest;
    private final Row row = new Row(Message.Heed::new, 0);
    private final Set<String> atHub = new LinkedHashSet<>();
    /// Since the hub last said that there is nothing more: what it swallowed it is brought again.
    private final Set<String> brought = new LinkedHashSet<>();
    private Map<String, String> own = Map.of();
    private boolean whole;

    /// @param rest who takes what else is for this site
    public OrderRow(Mail rest) { this.rest = rest; }

    @Override public void reached() {
        row.anew();
        atHub.clear();
        brought.clear();
        whole = false;
        rest.reached();
    }

    @Override public void grown(LogId journal, long size) { rest.grown(journal, size); }

    @Override public void take(Message.Delivery delivery) { rest.take(delivery); }

    @Override public void take(Message.Said said, Instant now) { rest.take(said, now); }

    @Override public void take(Message.Ordered ordered, Instant now) {
        whole = row.come(ordered.after(), ordered.orders(), now);
        ordered.orders().forEach(line -> hash(line).ifPresent(atHub::add));
        if (whole) brought.clear();
    }

    @Override public void take(Message.Finds finds) { rest.take(finds); }

    @Override public void take(Message.Compared compared) { rest.take(compared); }

    private static Optional<String> hash(String line) {
        try {
            return Optional.of(Dsse.parse(line).hash());
        } catch (CorruptBook none) {
            return Optional.empty();
        }
    }

    @Override public Optional<Message> wish(Instant now) {
        return row.wish(now).or(this::bring).or(() -> rest.wish(now));
    }

    private Optional<Message> bring() {
        if (!whole) return Optional.empty();
        return own.entrySet().stream().filter(
            one -> !atHub.contains(one.getKey()) && brought.add(one.getKey())).findFirst().map(
                one -> new Message.Brought(one.getValue()));
    }

    /// What this site has accepted, for the hub if it lacks it.
    ///
    /// @param orders by their hashes
    public void has(Map<String, String> orders) { own = new LinkedHashMap<>(orders); }

    /// The next that nobody has looked at yet.
    public Optional<String> first() { return row.first(); }

    /// This was looked at. With a way to the hub again, all may have begun anew meanwhile.
    public void took(String line) { if (row.first().filter(line::equals).isPresent()) row.took(); }

    /// Something came that others may have waited for.
    public void again() { row.anew(); }

    @Override public Optional<String> trouble() { return rest.trouble(); }

}
