package org.lazaret.practice.patients.web;

import java.util.List;
import java.util.Optional;
import org.lazaret.core.book.Refusal;
import org.lazaret.core.book.RequestId;
import org.lazaret.core.site.Desk;
import org.lazaret.pages.Gone;
import org.lazaret.pages.Page;
import org.lazaret.practice.clients.Calls;
import org.lazaret.practice.clients.Client.Register;
import org.lazaret.practice.clients.ClientId;
import org.lazaret.practice.clients.Clients;
import org.lazaret.practice.patients.AnimalId;
import org.lazaret.practice.patients.Animals;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The telephone at the desk: a call is written down, also of somebody new; those to return are listed.
@Controller
@RequestMapping("/calls")
final class CallsController {
    @GetMapping CallsPage toReturn(Desk desk) { return page(desk, Optional.empty()); }

    @GetMapping("/new") CallPage blank(@RequestParam(defaultValue = "") String client,
        @RequestParam Optional<AnimalId> animal, Desk desk) {
        return new CallPage(OwnersPage.calling(known(client, desk), animal.stream().toList(), desk), CallPage.BLANK,
            Optional.empty());
    }

    @PostMapping Page take(@ModelAttribute CallerForm form, RequestId once, Desk desk) {
        var isNew = form.client().isEmpty();
        var client = isNew ? ClientId.by(once) : new ClientId(form.client());
        var refusal = isNew
            ? desk.tell(client.book(), new Register(form.newcomer()), once).now().refusal()
            : Optional.<Refusal>empty();
        if (refusal.isEmpty()) refusal = desk.tell(client.book(), form.call().command(), then(once)).now().refusal();
        if (refusal.isEmpty()) refusal = form.spoken(client).write(once, desk);
        return refusal.isPresent()
            ? new CallPage(OwnersPage.calling(known(client.name(), desk), form.ticked(), desk), form, refusal)
            : new Gone("/clients/" + client.name());
    }

    @PostMapping("/{client}/{number}/returns") CallsPage answer(@PathVariable ClientId client,
        @ModelAttribute ReturnForm form, RequestId once, Desk desk) {
        return page(desk, desk.tell(client.book(), form.command(), once).now().refusal().or(
            () -> form.spoken(client).write(once, desk)));
    }

    /// The second wish of one form: sent twice, both are answered once.
    private static RequestId then(RequestId once) { return new RequestId(once.name() + "-call"); }

    private static List<Clients.Row> known(String client, Desk desk) {
        return client.isEmpty() ? List.of() : desk.look(Clients.of(new ClientId(client)));
    }

    private static CallsPage page(Desk desk, Optional<Refusal> refusal) {
        var calls = desk.look(Calls.toReturn());
        var whose = calls.stream().map(Calls.Row::client).distinct().toList();
        if (whose.isEmpty()) return new CallsPage(calls, List.of(), List.of(), refusal);
        return new CallsPage(calls, desk.look(Clients.among(whose)), desk.look(Animals.livingWith(whose)), refusal);
    }
}
