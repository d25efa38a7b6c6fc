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

    @GetMapping("/new") CallPage blank(@RequestParam(defaultValue = "") String client, Desk desk) {
        return new CallPage(OwnersPage.of(known(client, desk).stream().toList(), true), CallPage.BLANK,
            Optional.empty());
    }

    @PostMapping Page take(@ModelAttribute CallerForm form, RequestId once, Desk desk) {
        var isNew = form.client().isEmpty();
        var client = isNew ? ClientId.by(once) : new ClientId(form.client());
        var refusal = isNew
            ? desk.tell(client.book(), new Register(form.newcomer()), once).now().refusal()
            : Optional.<Refusal>empty();
        if (refusal.isEmpty()) refusal = desk.tell(client.book(), form.call().command(), then(once)).now().refusal();
        return refusal.isPresent()
            ? new CallPage(OwnersPage.of(known(client.name(), desk).stream().toList(), true), form, refusal)
            : new Gone("/clients/" + client.name());
    }

    @PostMapping("/{client}/{number}/returns") CallsPage answer(@PathVariable ClientId client,
        @ModelAttribute ReturnForm form, RequestId once, Desk desk) {
        return page(desk, desk.tell(client.book(), form.command(), once).now().refusal());
    }

    /// The second wish of one form: sent twice, both are answered once.
    private static RequestId then(RequestId once) { return new RequestId(once.name() + "-call"); }

    private static Optional<Clients.Row> known(String client, Desk desk) {
        return client.isEmpty()
            ? Optional.empty()
            : desk.look(Clients.of(new ClientId(client))).stream().findFirst();
    }

    private static CallsPage page(Desk desk, Optional<Refusal> refusal) {
        var calls = desk.look(Calls.toReturn());
        var whose = calls.stream().map(Calls.Row::client).distinct().toList();
        return new CallsPage(calls, whose.isEmpty() ? List.of() : desk.look(Clients.among(whose)), refusal);
    }
}
