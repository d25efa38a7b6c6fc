package org.lazaret.practice.patients.web;

import java.time.LocalDate;
import java.util.Optional;
import org.lazaret.core.book.Personal;
import org.lazaret.core.book.Refusal;
import org.lazaret.core.book.RequestId;
import org.lazaret.core.site.Desk;
import org.lazaret.pages.Page;
import org.lazaret.pages.Settled;
import org.lazaret.practice.clients.ClientId;
import org.lazaret.practice.clients.Clients;
import org.lazaret.practice.patients.Animal.ChangeOwner;
import org.lazaret.practice.patients.Animal.Command;
import org.lazaret.practice.patients.Animal.Correct;
import org.lazaret.practice.patients.Animal.CorrectWeighing;
import org.lazaret.practice.patients.Animal.Die;
import org.lazaret.practice.patients.Animal.LiftWarning;
import org.lazaret.practice.patients.Animal.Warn;
import org.lazaret.practice.patients.Animal.Weigh;
import org.lazaret.practice.patients.Animal.WeighSurely;
import org.lazaret.practice.patients.Animal.WithdrawAdvice;
import org.lazaret.practice.patients.Animal.WithdrawDeath;
import org.lazaret.practice.patients.Animal.WithdrawWeighing;
import org.lazaret.practice.patients.AnimalId;
import org.lazaret.practice.patients.Animals;
import org.lazaret.practice.patients.Details;
import org.lazaret.practice.patients.History;
import org.lazaret.practice.patients.Warnings;
import org.lazaret.practice.patients.Weighings;
import org.lazaret.practice.patients.Weight;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// An animal at the desk: looked at with its history, weighed, warned of, and what was wrong put right.
@Controller
@RequestMapping("/animals/{animal}")
final class AnimalController {
    private static final int ALL = 5_000;

    private final History history;

    AnimalController(History history) { this.history = history; }

    @GetMapping AnimalPage show(@PathVariable AnimalId animal, @RequestParam(defaultValue = "false") boolean all,
        Desk desk) {
        return page(animal, all, desk, Optional.empty());
    }

    @PostMapping("/corrections") Page correct(@PathVariable AnimalId animal,
        @ModelAttribute Details details, RequestId once, Desk desk) {
        return tell(animal, new Correct(details), once, desk);
    }

    @PostMapping("/weighings") Page weigh(@PathVariable AnimalId animal, @RequestParam Weight weight,
        RequestId once, Desk desk) {
        return tell(animal, new Weigh(weight), once, desk);
    }

    @PostMapping("/weighings/surely") Page weighSurely(@PathVariable AnimalId animal,
        @RequestParam Weight weight, RequestId once, Desk desk) {
        return tell(animal, new WeighSurely(weight), once, desk);
    }

    @PostMapping("/weighings/corrections") Page correct(@PathVariable AnimalId animal,
        @ModelAttribute CorrectWeighing correct, RequestId once, Desk desk) {
        return tell(animal, correct, once, desk);
    }

    @PostMapping("/weighings/withdrawals") Page withdraw(@PathVariable AnimalId animal, @RequestParam long number,
        RequestId once, Desk desk) {
        return tell(animal, new WithdrawWeighing(number), once, desk);
    }

    @PostMapping("/warnings") Page warn(@PathVariable AnimalId animal, @RequestParam Personal text,
        RequestId once, Desk desk) {
        return tell(animal, new Warn(text), once, desk);
    }

    @PostMapping("/warnings/{number}/liftings") Page lift(@PathVariable AnimalId animal,
        @PathVariable long number, RequestId once, Desk desk) {
        return tell(animal, new LiftWarning(number), once, desk);
    }

    @PostMapping("/advice/withdrawals") Page withdrawAdvice(@PathVariable AnimalId animal,
        @RequestParam long number, RequestId once, Desk desk) {
        return tell(animal, new WithdrawAdvice(number), once, desk);
    }

    @PostMapping("/owners") Page change(@PathVariable AnimalId animal, @RequestParam ClientId client,
        RequestId once, Desk desk) {
        return tell(animal, new ChangeOwner(client), once, desk);
    }

    @PostMapping("/deaths") Page die(@PathVariable AnimalId animal, @RequestParam LocalDate day, RequestId once,
        Desk desk) {
        return tell(animal, new Die(day), once, desk);
    }

    @PostMapping("/deaths/withdrawals") Page live(@PathVariable AnimalId animal, RequestId once, Desk desk) {
        return tell(animal, new WithdrawDeath(), once, desk);
    }

    private Page tell(AnimalId animal, Command command, RequestId once, Desk desk) {
        var refusal = desk.tell(animal.book(), command, once).now().refusal();
        if (refusal.isPresent()) return page(animal, false, desk, refusal);
        return new Settled("/animals/" + animal.name(), () -> page(animal, false, desk, refusal));
    }

    private AnimalPage page(AnimalId animal, boolean all, Desk desk, Optional<Refusal> refusal) {
        var row = desk.look(Animals.of(animal)).stream().findFirst().orElseThrow(
            () -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var owner = desk.look(Clients.of(row.owner())).stream().findFirst();
        var known = new AnimalPage.Known(desk.look(Warnings.of(animal)), desk.look(Weighings.of(animal)),
            history.of(animal, all ? ALL : AnimalPage.FEW, desk::look), all);
        return new AnimalPage(row, owner, known, refusal);
    }
}
