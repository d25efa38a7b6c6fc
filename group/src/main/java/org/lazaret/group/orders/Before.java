package org.lazaret.group.orders;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Optional;
import org.lazaret.core.book.Refusal;
import org.lazaret.group.orders.Effect.Confirm;
import org.lazaret.group.orders.Effect.Lift;
import org.lazaret.group.orders.Effect.Restricts;
import org.lazaret.group.zones.ZoneDirectory;

/// What an order says came before it, held against what has come to a site.
record Before(OrderBook book, Order order) {
    /// Whether its number does not go with those orders before it that are known here.
    Optional<Refusal> misplaced() {
        var before = order.heads().stream().flatMap(hash -> book.find(hash).stream()).toList();
        long least = before.stream().mapToLong(one -> one.order().number()).max().orElse(0) + 1;
        boolean all = before.size() == order.heads().size();
        return order.number() < least || all && order.number() > least
            ? Optional.of(new OrderBook.BadNumber(order.number(), least))
            : Optional.empty();
    }

    Optional<Refusal> incomplete(ZoneDirectory zone) {
        if (order.effect() instanceof Restricts) return Optional.empty();
        if (order.past().statement() > zone.number())
            return Optional.of(new OrderBook.StatementsMissing(order.number(), order.past().statement()));
        if (order.effect() instanceof Confirm) return Optional.empty();
        var behind = behind();
        if (!behind.stream().allMatch(hash -> book.find(hash).isPresent()))
            return Optional.of(new OrderBook.OrdersMissing(order.number()));
        return order.effect() instanceof Lift(var orders) && !behind.containsAll(orders)
            ? Optional.of(new OrderBook.LiftsUnknown(order.number()))
            : Optional.empty();
    }

    /// Every order that its signers knew, as far as it can be followed from here.
    private LinkedHashSet<String> behind() {
        var all = new LinkedHashSet<>(order.heads());
        var open = new ArrayList<>(order.heads());
        while (!open.isEmpty())
            book.find(open.removeLast()).ifPresent(
                one -> one.order().heads().stream().filter(all::add).forEach(open::add));
        return all;
    }
}
