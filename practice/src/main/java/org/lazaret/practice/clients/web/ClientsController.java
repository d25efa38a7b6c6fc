package org.lazaret.practice.clients.web;

import java.util.List;
import org.lazaret.core.book.RequestId;
import org.lazaret.core.rows.Hit;
import org.lazaret.core.site.Desk;
import org.lazaret.pages.Gone;
import org.lazaret.pages.Page;
import org.lazaret.practice.clients.Client.Register;
import org.lazaret.practice.clients.ClientId;
import org.lazaret.practice.clients.Details;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The clients at the desk: searched as one types, and registered.
@Controller
@RequestMapping("/clients")
final class ClientsController {
    private static final int MOST_FOUND = 20;

    @GetMapping ClientsPage search(@RequestParam(defaultValue = "") String typed, Desk desk) {
        var found = typed.isBlank() ? List.<Hit>of() : desk.find(typed, MOST_FOUND);
        return new ClientsPage(typed, found, desk.searchable());
    }

    @GetMapping("/new") NewClientPage blank() { return NewClientPage.blank(); }

    @PostMapping Page register(@ModelAttribute Details details, RequestId once, Desk desk) {
        var client = ClientId.by(once);
        var refusal = desk.tell(client.book(), new Register(details), once).now().refusal();
        return refusal.isPresent() ? new NewClientPage(details, refusal) : new Gone("/clients/" + client.name());
    }
}
