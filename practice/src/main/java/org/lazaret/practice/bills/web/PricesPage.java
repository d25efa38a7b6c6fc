package org.lazaret.practice.bills.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lazaret.core.book.Refusal;
import org.lazaret.pages.Page;
import org.lazaret.pages.Words;
import org.lazaret.practice.bills.Currency;
import org.lazaret.practice.bills.Money;
import org.lazaret.practice.bills.Prices;

/// The price list: what is sold on a day and what it costs, with forms to enter, to change from a day on, to withdraw.
///
/// @param head empty before the list is begun
public record PricesPage(LocalDate day, Optional<Prices.Head> head, List<Prices.Row> wares, Optional<Refusal> refusal)
    implements
        Page {
    @Override public String title(Words words) { return words.say(PricesPage.class, "prices.title"); }

    @Override public String path() { return "/prices"; }

    public String say(Money money) { return currency().say(money); }

    private Currency currency() { return head.map(Prices.Head::country).orElseThrow().currency(); }
}
