package org.lazaret.practice.looks.web;

import java.util.List;
import java.util.Optional;
import org.lazaret.core.book.Personal;
import org.lazaret.core.journal.SubjectId;
import org.lazaret.core.site.Desk;
import org.lazaret.core.site.Sought;
import org.lazaret.practice.clients.ClientId;
import org.lazaret.practice.clients.Clients;
import org.lazaret.practice.nights.Referrals;
import org.lazaret.practice.patients.AnimalId;
import org.lazaret.practice.patients.Animals;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/// Who looked at a client or an animal.
@Controller
final class ReadersController {
    private static final int MOST = 50;

    /// @param before the position in the journal before which it goes on
    record Asked(Optional<Long> before) {}

    @GetMapping("/animals/{animal}/readers") ReadersPage animal(@PathVariable AnimalId animal,
        @ModelAttribute Asked asked, Desk desk) {
        var name = desk.look(Animals.of(animal)).stream().findFirst().map(Animals.Row::name);
        return page("/animals/" + animal.name(), name, sought(animal.subject(), asked), desk).with(desk.look(
            Referrals.of(animal)));
    }

    @GetMapping("/clients/{client}/readers") ReadersPage client(@PathVariable ClientId client,
        @ModelAttribute Asked asked, Desk desk) {
        var name = desk.look(Clients.of(client)).stream().findFirst().map(Clients.Row::name);
        return page("/clients/" + client.name(), name, sought(client.subject(), asked), desk).with(desk.look(
            Referrals.of(client)));
    }

    private static Sought sought(SubjectId whom, Asked asked) {
        var sought = Sought.whoSaw(whom, MOST);
        return asked.before.map(sought::before).orElse(sought);
    }

    /// Of whoever was erased it is still told who had looked.
    private static ReadersPage page(String record, Optional<Personal> name, Sought sought, Desk desk) {
        var telling = Telling.of(sought, desk);
        if (name.isEmpty() && telling.lines().isEmpty()) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        return new ReadersPage(record, name, telling, List.of());
    }
}
