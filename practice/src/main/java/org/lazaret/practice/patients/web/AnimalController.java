package org.lazaret.practice.patients.web;

import java.util.Optional;
import org.lazaret.core.book.Personal;
import org.lazaret.core.book.Refusal;
import org.lazaret.core.book.RequestId;
import org.lazaret.core.site.Desk;
import org.lazaret.practice.patients.Animal.Command;
import org.lazaret.practice.patients.Animal.Correct;
import org.lazaret.practice.patients.Animal.LiftWarning;
import org.lazaret.practice.patients.Animal.Warn;
import org.lazaret.practice.patients.Animal.Weigh;
import org.lazaret.practice.patients.AnimalId;
import org.lazaret.practice.patients.Animals;
import org.lazaret.practice.patients.Details;
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

/// An animal at the desk: looked at, corrected, weighed, warned of.
@Controller
@RequestMapping("/animals/{animal}")
final class AnimalController {
    @GetMapping AnimalPage show(@PathVariable AnimalId animal, Desk desk) {
        return page(animal, desk, Optional.empty());
    }

    @PostMapping("/corrections") AnimalPage correct(@PathVariable AnimalId animal,
        @ModelAttribute Details details, RequestId once, Desk desk) {
        return tell(animal, new Correct(details), once, desk);
    }

    @PostMapping("/weighings") AnimalPage weigh(@PathVariable AnimalId animal, @RequestParam Weight weight,
        RequestId once, Desk desk) {
        return tell(animal, new Weigh(weight), once, desk);
    }

    @PostMapping("/warnings") AnimalPage warn(@PathVariable AnimalId animal, @RequestParam Personal text,
        RequestId once, Desk desk) {
        return tell(animal, new Warn(text), once, desk);
    }

    @PostMapping("/warnings/{number}/liftings") AnimalPage lift(@PathVariable AnimalId animal,
        @PathVariable long number, RequestId once, Desk desk) {
        return tell(animal, new LiftWarning(number), once, desk);
    }

    private static AnimalPage tell(AnimalId animal, Command command, RequestId once, Desk desk) {
        return page(animal, desk, desk.tell(animal.book(), command, once).now().refusal());
    }

    private static AnimalPage page(AnimalId animal, Desk desk, Optional<Refusal> refusal) {
        var row = desk.look(Animals.of(animal)).stream().findFirst().orElseThrow(
            () -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return new AnimalPage(row, desk.look(Warnings.of(animal)), desk.look(Weighings.of(animal)), refusal);
    }
}
