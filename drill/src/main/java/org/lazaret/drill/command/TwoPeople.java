package org.lazaret.drill.command;

import java.util.List;
import java.util.function.Consumer;
import org.lazaret.core.book.RequestId;
import org.lazaret.core.journal.AccountId;
import org.lazaret.core.site.Desk;
import org.lazaret.drill.universe.Browser;
import org.lazaret.drill.universe.Outcome;
import org.lazaret.drill.universe.Wish;
import org.lazaret.group.orders.Order;
import org.lazaret.group.orders.OrderBook;

/// Two people of a site at one of its screens, who end an order there.
///
/// @param both the one who types, and the other
public record TwoPeople(List<AccountId> both) {
    private record Undoing(String hash, AccountId other) implements Wish {
        @Override public String page() { return "/orders"; }

        @Override public void at(Desk desk, RequestId once, Consumer<Outcome> then) {
            desk.tell(OrderBook.BOOK, new OrderBook.Undo(hash, other), once).then(
                verdict -> then.accept(Outcome.of(verdict, "undone")));
        }
    }

    public void end(Order order, Browser browser) {
        browser.ask(browser.once(), both.getFirst(), new Undoing(Commanders.hash(order), both.getLast()), _ -> {});
    }
}
