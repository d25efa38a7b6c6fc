package org.lazaret.practice.bills.web;

import java.util.List;
import org.lazaret.pages.Page;
import org.lazaret.pages.Words;
import org.lazaret.practice.bills.Currency;
import org.lazaret.practice.bills.Prices;

/// What of the price list a form may mean, the first of it chosen.
public record WaresPage(List<Prices.Row> wares, String typed, Currency currency) implements Page {
    @Override public String title(Words words) { return words.say(WaresPage.class, "wares.title"); }

    @Override public String path() { return "/prices/choices"; }
}
