package org.lazaret.practice.bills.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lazaret.core.book.Refusal;
import org.lazaret.core.book.RequestId;
import org.lazaret.core.site.Desk;
import org.lazaret.practice.bills.Bill.Close;
import org.lazaret.practice.bills.Bill.CloseAndPay;
import org.lazaret.practice.bills.Bill.Command;
import org.lazaret.practice.bills.Bill.Credit;
import org.lazaret.practice.bills.Bill.Discount;
import org.lazaret.practice.bills.Bill.Pay;
import org.lazaret.practice.bills.Bill.Refund;
import org.lazaret.practice.bills.Bill.SetPrice;
import org.lazaret.practice.bills.Bill.Strike;
import org.lazaret.practice.bills.BillId;
import org.lazaret.practice.bills.BillLines;
import org.lazaret.practice.bills.Bills;
import org.lazaret.practice.bills.Payments;
import org.lazaret.practice.bills.Prices;
import org.lazaret.practice.bills.web.BillPage.Whose;
import org.lazaret.practice.bills.web.BillPage.Written;
import org.lazaret.practice.clients.ClientId;
import org.lazaret.practice.clients.Clients;
import org.lazaret.practice.patients.Animals;
import org.lazaret.practice.premises.Letterheads;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/// One bill at the desk: lines are added and struck, money is taken.
@Controller
@RequestMapping("/bills/{bill}")
final class BillController {
    @GetMapping BillPage show(@PathVariable BillId bill, Desk desk) { return page(bill, desk, Optional.empty()); }

    @PostMapping("/lines") BillPage add(@PathVariable BillId bill, @ModelAttribute LineForm form, RequestId once,
        Desk desk) {
        return tell(bill, form.add(desk), once, desk);
    }

    @PostMapping("/lines/{line}/prices") BillPage price(@PathVariable BillId bill, @ModelAttribute SetPrice price,
        RequestId once, Desk desk) {
        return tell(bill, price, once, desk);
    }

    @PostMapping("/lines/{line}/discounts") BillPage discount(@PathVariable BillId bill,
        @ModelAttribute Discount discount, RequestId once, Desk desk) {
        return tell(bill, discount, once, desk);
    }

    @PostMapping("/lines/{line}/strikings") BillPage strike(@PathVariable BillId bill, @ModelAttribute Strike strike,
        RequestId once, Desk desk) {
        return tell(bill, strike, once, desk);
    }

    @PostMapping("/lines/{line}/credits") BillPage credit(@PathVariable BillId bill, @ModelAttribute Credit credit,
        RequestId once, Desk desk) {
        return tell(bill, credit, once, desk);
    }

    @PostMapping("/payments") BillPage pay(@PathVariable BillId bill, @ModelAttribute Pay pay, RequestId once,
        Desk desk) {
        return tell(bill, pay, once, desk);
    }

    @PostMapping("/last-payments") BillPage closeAndPay(@PathVariable BillId bill, @ModelAttribute CloseAndPay pay,
        RequestId once, Desk desk) {
        return tell(bill, pay, once, desk);
    }

    @PostMapping("/closings") BillPage close(@PathVariable BillId bill, RequestId once, Desk desk) {
        return tell(bill, new Close(), once, desk);
    }

    @PostMapping("/refunds") BillPage refund(@PathVariable BillId bill, @ModelAttribute Refund refund, RequestId once,
        Desk desk) {
        return tell(bill, refund, once, desk);
    }

    private static BillPage tell(BillId bill, Command command, RequestId once, Desk desk) {
        return page(bill, desk, desk.tell(bill.book(), command, once).now().refusal());
    }

    private static BillPage page(BillId id, Desk desk, Optional<Refusal> refusal) {
        var bill = desk.look(Bills.of(id)).stream().findFirst().orElseThrow(
            () -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var written = written(bill, desk);
        return new BillPage(bill, written, whose(bill.client(), written.lines(), desk),
            new WaresPage(List.of(), "", bill.currency()), refusal);
    }

    private static Written written(Bills.Row bill, Desk desk) {
        var number = desk.look(Prices.head()).stream().map(Prices.Head::taxNumber).findFirst().orElse("");
        var head = desk.look(Letterheads.on(bill.closed().orElse(bill.day()))).stream().findFirst();
        return new Written(desk.look(BillLines.of(bill.id())), desk.look(Payments.of(bill.id())), number, head);
    }

    /// The client with their animals, and those on the bill that are someone else's by now.
    private static Whose whose(ClientId client, List<BillLines.Row> lines, Desk desk) {
        var whose = desk.look(Clients.of(client)).stream().findFirst();
        var animals = new ArrayList<>(desk.look(Animals.of(whose.map(Clients.Row::id).orElse(client))));
        var others = lines.stream().flatMap(line -> line.animal().stream()).distinct().filter(
            one -> animals.stream().noneMatch(row -> row.id().equals(one))).toList();
        if (!others.isEmpty()) animals.addAll(desk.look(Animals.among(others)));
        return new Whose(whose, List.copyOf(animals));
    }
}
