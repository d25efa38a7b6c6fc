package org.lazaret.practice.patients.web;

import java.util.Optional;
import org.lazaret.core.book.Refusal;
import org.lazaret.core.book.RequestId;
import org.lazaret.core.site.Desk;
import org.lazaret.pages.Gone;
import org.lazaret.pages.Page;
import org.lazaret.pages.Settled;
import org.lazaret.practice.clients.Calls;
import org.lazaret.practice.clients.Client;
import org.lazaret.practice.clients.ClientId;
import org.lazaret.practice.clients.Clients;
import org.lazaret.practice.clients.Consents;
import org.lazaret.practice.clients.Use;
import org.lazaret.practice.clients.Versions;
import org.lazaret.practice.patients.Animal;
import org.lazaret.practice.patients.AnimalId;
import org.lazaret.practice.patients.Animals;
import org.lazaret.practice.patients.Details;
import org.lazaret.practice.patients.Matters;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// A client at the desk, with their animals and their calls.
@Controller
@RequestMapping("/clients/{client}")
final class OwnerController {
    private final Matters matters;

    OwnerController(Matters matters) { this.matters = matters; }

    /// Somebody who was written down twice is at the other's address.
    @GetMapping Page show(@PathVariable ClientId client, Desk desk) {
        var page = page(client, AnimalForm.BLANK, desk, Optional.empty());
        return page.client().id().equals(client) ? page : new Gone(page.path());
    }

    @PostMapping("/corrections") Page correct(@PathVariable ClientId client,
        @ModelAttribute org.lazaret.practice.clients.Details details, RequestId once, Desk desk) {
        return tell(client, new Client.Correct(details), once, desk);
    }

    @PostMapping("/calls") Page call(@PathVariable ClientId client, @ModelAttribute CallForm call, RequestId once,
        Desk desk) {
        return tell(client, call.command(), once, desk);
    }

    @PostMapping("/calls/{number}/returns") Page answer(@PathVariable ClientId client,
        @ModelAttribute ReturnForm form,
        RequestId once, Desk desk) {
        var refusal = desk.tell(client.book(), form.command(), once).now().refusal().or(
            () -> form.spoken(client).write(once, desk));
        return page(client, AnimalForm.BLANK, desk, refusal);
    }

    @PostMapping("/consents/{use}") Page consent(@PathVariable ClientId client, @PathVariable Use use,
        RequestId once, Desk desk) {
        return tell(client, new Client.Consent(use), once, desk);
    }

    @PostMapping("/consents/{use}/withdrawals") Page withdraw(@PathVariable ClientId client,
        @PathVariable Use use, RequestId once, Desk desk) {
        return tell(client, new Client.WithdrawConsent(use), once, desk);
    }

    @PostMapping("/leavings") Page leave(@PathVariable ClientId client, RequestId once, Desk desk) {
        return tell(client, new Client.MoveAway(), once, desk);
    }

    @PostMapping("/leavings/withdrawals") Page come(@PathVariable ClientId client, RequestId once, Desk desk) {
        return tell(client, new Client.ComeBack(), once, desk);
    }

    @PostMapping("/merges") Page merge(@PathVariable("client") ClientId self, @RequestParam("client") ClientId kept,
        RequestId once, Desk desk) {
        var refusal = desk.tell(self.book(), new Client.MergeInto(self, kept), once).now().refusal();
        return refusal.isPresent() ? page(self, AnimalForm.BLANK, desk, refusal) : new Gone("/clients/" + kept.name());
    }

    @PostMapping("/merges/withdrawals") Page part(@PathVariable ClientId client, RequestId once, Desk desk) {
        var refusal = desk.tell(client.book(), new Client.WithdrawMerge(), once).now().refusal();
        return refusal.isPresent() ? page(client, AnimalForm.BLANK, desk, refusal) : show(client, desk);
    }

    @PostMapping("/animals") Page animal(@PathVariable ClientId client, @ModelAttribute Details details, RequestId once,
        Desk desk) {
        var animal = AnimalId.by(once);
        var refusal = desk.tell(animal.book(), new Animal.Register(client, details), once).now().refusal();
        return refusal.isPresent() ? page(client, details, desk, refusal) : new Gone("/animals/" + animal.name());
    }

    private Page tell(ClientId client, Client.Command command, RequestId once, Desk desk) {
        var refusal = desk.tell(client.book(), command, once).now().refusal();
        if (refusal.isPresent()) return page(client, AnimalForm.BLANK, desk, refusal);
        return new Settled("/clients/" + client.name(), () -> page(client, AnimalForm.BLANK, desk, refusal));
    }

    private OwnerPage page(ClientId client, Details fresh, Desk desk, Optional<Refusal> refusal) {
        var row = desk.look(Clients.of(client)).stream().findFirst().orElseThrow(
            () -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var id = row.id();
        var talks = new OwnerPage.Talks(desk.look(Calls.of(id)), desk.look(Calls.answers(id)));
        var known = new OwnerPage.Known(matters.of(id, desk::look),
            new OwnerPage.Agreed(desk.look(Consents.of(id)), desk.look(Consents.stilled(id))), talks,
            desk.look(Versions.of(id)), desk.look(Clients.leadingTo(id)));
        return new OwnerPage(row, desk.look(Animals.of(id)), known, fresh, refusal);
    }
}
