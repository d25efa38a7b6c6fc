package org.lazaret.practice.clients.web;

import java.util.LinkedHashMap;
import java.util.List;
import org.lazaret.core.book.RequestId;
import org.lazaret.core.rows.Hit;
import org.lazaret.core.site.Desk;
import org.lazaret.pages.Gone;
import org.lazaret.pages.Page;
import org.lazaret.practice.clients.Client.Register;
import org.lazaret.practice.clients.ClientId;
import org.lazaret.practice.clients.Clients;
import org.lazaret.practice.clients.Details;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// A client is registered at the desk; who may be the same person is shown while they are typed.
@Controller
@RequestMapping("/clients")
final class RegistrationController {
    private static final int MOST_ALIKE = 5;
    private static final int SHORTEST = 3;

    @GetMapping("/new") NewClientPage blank() { return NewClientPage.blank(); }

    @PostMapping Page register(@ModelAttribute Details details, RequestId once, Desk desk) {
        var client = ClientId.by(once);
        var refusal = desk.tell(client.book(), new Register(details), once).now().refusal();
        return refusal.isPresent() ? new NewClientPage(details, refusal) : new Gone("/clients/" + client.name());
    }

    @GetMapping("/alike") AlikePage alike(@RequestParam(defaultValue = "") String name,
        @RequestParam(defaultValue = "") String phone, @RequestParam(defaultValue = "") String email, Desk desk) {
        var alike = new LinkedHashMap<String, ClientId>();
        for (var typed : List.of(phone, email, name))
            if (typed.strip().length() >= SHORTEST)
                desk.find(typed, MOST_ALIKE).stream().filter(
                    hit -> hit.kind().equals("client")).map(Hit::subject).forEach(
                        subject -> alike.put(subject.name(), new ClientId(subject.name())));
        var first = alike.values().stream().limit(MOST_ALIKE).toList();
        return new AlikePage(first.isEmpty() ? List.of() : desk.look(Clients.among(first)));
    }
}
