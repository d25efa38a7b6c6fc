package org.lazaret.practice.decoys.web;

import java.util.Optional;
import org.lazaret.core.book.Refusal;
import org.lazaret.core.book.RequestId;
import org.lazaret.core.site.Desk;
import org.lazaret.practice.clients.ClientId;
import org.lazaret.practice.clients.Clients;
import org.lazaret.practice.decoys.Decoys;
import org.lazaret.practice.decoys.Decoys.Decoy;
import org.lazaret.practice.decoys.Decoys.GiveUp;
import org.lazaret.practice.decoys.Making;
import org.lazaret.practice.patients.Animals;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Clients who were only made up, at a practice manager's desk.
@Controller
@RequestMapping("/decoys")
final class DecoysController {
    @GetMapping DecoysPage show(Desk desk) { return page(desk, Optional.empty()); }

    @PostMapping DecoysPage make(RequestId once, Desk desk) { return page(desk, new Making(desk, once).now()); }

    @PostMapping("/{client}/ends") DecoysPage end(@PathVariable ClientId client, RequestId once, Desk desk) {
        return page(desk, desk.tell(Decoys.BOOK, new GiveUp(client), once).now().refusal());
    }

    private static DecoysPage page(Desk desk, Optional<Refusal> refusal) {
        var all = desk.read(Decoys.BOOK).decoys().reversed();
        var clients = desk.look(Clients.among(all.stream().map(Decoy::owner).toList()));
        var animals = desk.look(Animals.among(all.stream().map(Decoy::pet).toList()));
        return new DecoysPage(all, clients, animals, refusal);
    }
}
