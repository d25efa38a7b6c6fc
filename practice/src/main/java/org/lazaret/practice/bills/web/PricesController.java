package org.lazaret.practice.bills.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lazaret.core.book.Refusal;
import org.lazaret.core.book.RequestId;
import org.lazaret.core.site.Desk;
import org.lazaret.pages.Today;
import org.lazaret.practice.bills.Currency;
import org.lazaret.practice.bills.Item;
import org.lazaret.practice.bills.Money;
import org.lazaret.practice.bills.PriceList;
import org.lazaret.practice.bills.PriceList.Begin;
import org.lazaret.practice.bills.PriceList.Command;
import org.lazaret.practice.bills.PriceList.Enter;
import org.lazaret.practice.bills.PriceList.Reprice;
import org.lazaret.practice.bills.PriceList.Withdraw;
import org.lazaret.practice.bills.Prices;
import org.lazaret.practice.bills.Sort;
import org.lazaret.practice.bills.Unit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The price list at the desk.
@Controller
@RequestMapping("/prices")
final class PricesController {
    private static final int MOST = 6;

    /// What is typed to enter something new.
    record ItemForm(String code, String name, Sort sort, Unit unit, Money price, LocalDate from) {
        Enter enter() { return new Enter(new Item(code.strip(), name.strip(), sort, unit), price, from); }
    }

    @GetMapping PricesPage show(Today today, Desk desk) { return page(today, desk, Optional.empty()); }

    @GetMapping("/choices") WaresPage choose(@RequestParam(defaultValue = "") String typed, Today today, Desk desk) {
        var currency = desk.look(Prices.head()).stream().findFirst().map(head -> head.country().currency()).orElse(
            Currency.GBP);
        var found = typed.isBlank() ? List.<Prices.Row>of() : desk.look(Prices.like(typed, today.day(), MOST));
        return new WaresPage(found, typed, currency);
    }

    @PostMapping("/beginnings") PricesPage begin(@ModelAttribute Begin begin, RequestId once, Today today, Desk desk) {
        return tell(begin, once, today, desk);
    }

    @PostMapping("/items") PricesPage enter(@ModelAttribute ItemForm form, RequestId once, Today today, Desk desk) {
        return tell(form.enter(), once, today, desk);
    }

    @PostMapping("/items/{code}/prices") PricesPage reprice(@ModelAttribute Reprice price, RequestId once,
        Today today, Desk desk) {
        return tell(price, once, today, desk);
    }

    @PostMapping("/items/{code}/withdrawals") PricesPage withdraw(@ModelAttribute Withdraw withdraw, RequestId once,
        Today today, Desk desk) {
        return tell(withdraw, once, today, desk);
    }

    private static PricesPage tell(Command command, RequestId once, Today today, Desk desk) {
        return page(today, desk, desk.tell(PriceList.BOOK, command, once).now().refusal());
    }

    private static PricesPage page(Today today, Desk desk, Optional<Refusal> refusal) {
        return new PricesPage(today.day(), desk.look(Prices.head()).stream().findFirst(),
            desk.look(Prices.on(today.day())), refusal);
    }
}
