package org.lazaret.practice.patients.web;

import java.util.Optional;
import org.lazaret.core.book.Personal;
import org.lazaret.core.book.Refusal;
import org.lazaret.core.book.RequestId;
import org.lazaret.core.site.Desk;
import org.lazaret.pages.Gone;
import org.lazaret.pages.Page;
import org.lazaret.practice.clients.Calls;
import org.lazaret.practice.clients.Client;
import org.lazaret.practice.clients.ClientId;
import org.lazaret.practice.clients.Clients;
import org.lazaret.practice.patients.Animal;
import org.lazaret.practice.patients.AnimalId;
import org.lazaret.practice.patients.Animals;
import org.lazaret.practice.patients.Details;
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
    @GetMapping OwnerPage show(@PathVariable ClientId client, Desk desk) {
        return page(client, desk, Optional.empty());
    }

    @PostMapping("/corrections") OwnerPage correct(@PathVariable ClientId client,
        @ModelAttribute org.lazaret.practice.clients.Details details, RequestId once, Desk desk) {
        return tell(client, new Client.Correct(details), once, desk);
    }

    @PostMapping("/calls") OwnerPage call(@PathVariable ClientId client, @RequestParam Personal about, RequestId once,
        Desk desk) {
        return tell(client, new Client.TakeCall(about), once, desk);
    }

    @PostMapping("/animals") Page animal(@PathVariable ClientId client, @ModelAttribute Details details, RequestId once,
        Desk desk) {
        var animal = AnimalId.by(once);
        var refusal = desk.tell(animal.book(), new Animal.Register(client, details), once).now().refusal();
        return refusal.isPresent() ? page(client, desk, refusal) : new Gone("/animals/" + animal.name());
    }

    private static OwnerPage tell(ClientId client, Client.Command command, RequestId once, Desk desk) {
        return page(client, desk, desk.tell(client.book(), command, once).now().refusal());
    }

    private static OwnerPage page(ClientId client, Desk desk, Optional<Refusal> refusal) {
        var row = desk.look(Clients.of(client)).stream().findFirst().orElseThrow(
            () -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return new OwnerPage(row, desk.look(Animals.of(client)), desk.look(Calls.of(client)), refusal);
    }
}
