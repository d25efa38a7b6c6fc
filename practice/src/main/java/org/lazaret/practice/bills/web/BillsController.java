package org.lazaret.practice.bills.web;

import java.util.List;
import java.util.Optional;
import org.lazaret.core.book.Refusal;
import org.lazaret.core.book.RequestId;
import org.lazaret.core.rows.Hit;
import org.lazaret.core.site.Desk;
import org.lazaret.pages.Gone;
import org.lazaret.pages.Page;
import org.lazaret.practice.bills.Account;
import org.lazaret.practice.bills.Bill;
import org.lazaret.practice.bills.Bills;
import org.lazaret.practice.clients.ClientId;
import org.lazaret.practice.clients.Clients;
import org.lazaret.practice.patients.AnimalId;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// All bills at the desk: those to be settled, and those of one client.
@Controller
@RequestMapping("/bills")
final class BillsController {
    private static final int MOST = 100;
    private static final int MOST_FOUND = 8;

    @GetMapping(params = "!animal") BillsPage show(@RequestParam(defaultValue = "") String typed, Desk desk) {
        var bills = desk.look(Bills.unsettled(MOST));
        var whose = bills.stream().map(Bills.Row::client).distinct().toList();
        var found = typed.isBlank() ? List.<Hit>of() : once(desk.find(typed, MOST_FOUND), desk);
        return new BillsPage(bills, whose.isEmpty() ? List.of() : desk.look(Clients.among(whose)), typed, found);
    }

    /// Somebody who was written down twice, and was found under both names, once.
    private static List<Hit> once(List<Hit> hits, Desk desk) {
        var clients = hits.stream().filter(hit -> hit.kind().equals("client")).map(
            hit -> new ClientId(hit.subject().name())).toList();
        if (clients.isEmpty()) return hits;
        var twice = desk.look(Clients.leads(clients)).stream().filter(lead -> clients.contains(lead.kept())).map(
            Clients.Lead::subject).toList();
        return hits.stream().filter(hit -> !twice.contains(hit.subject())).toList();
    }

    /// Those of whoever owns an animal.
    @GetMapping(params = "animal") Page ofAnimal(@RequestParam AnimalId animal, Desk desk) {
        return desk.read(animal.book()).owner().map(owner -> new Gone("/bills/of/" + owner.name())).orElseThrow(
            () -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @GetMapping("/of/{client}") AccountPage account(@PathVariable ClientId client, Desk desk) {
        return page(client, desk, Optional.empty());
    }

    @PostMapping("/of/{client}") Page open(@PathVariable ClientId client, RequestId once, Desk desk) {
        var bill = desk.read(Account.of(client)).current(client);
        var refusal = desk.tell(bill.book(), new Bill.Open(client), once).now().refusal();
        return refusal.isPresent() ? page(client, desk, refusal) : new Gone("/bills/" + bill.name());
    }

    private static AccountPage page(ClientId client, Desk desk, Optional<Refusal> refusal) {
        var row = desk.look(Clients.of(client)).stream().findFirst().orElseThrow(
            () -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return new AccountPage(row, desk.look(Clients.leadingTo(row.id())), desk.look(Bills.of(row.id())),
            desk.look(Bills.balance(row.id())).getFirst().owed(), refusal);
    }
}
