package org.lazaret.practice.visits.web;

import java.util.List;
import java.util.Optional;
import org.lazaret.core.book.Refusal;
import org.lazaret.core.book.RequestId;
import org.lazaret.core.site.Desk;
import org.lazaret.pages.Gone;
import org.lazaret.pages.Page;
import org.lazaret.practice.patients.AnimalId;
import org.lazaret.practice.patients.Animals;
import org.lazaret.practice.visits.Steps;
import org.lazaret.practice.visits.Visit;
import org.lazaret.practice.visits.Visit.Command;
import org.lazaret.practice.visits.VisitId;
import org.lazaret.practice.visits.Visits;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/// One visit at the desk: one more animal, one that is not here after all, another vet, another lane.
@Controller
@RequestMapping("/visits/{visit}")
final class VisitController {
    @GetMapping VisitPage show(@PathVariable VisitId visit, Desk desk) { return page(visit, desk, Optional.empty()); }

    @PostMapping("/animals") Page bring(@PathVariable VisitId visit, @ModelAttribute Visit.Bring bring, RequestId once,
        Desk desk) {
        return tell(visit, bring, once, desk);
    }

    @PostMapping("/animals/{animal}/removals") Page takeBack(@PathVariable VisitId visit,
        @PathVariable AnimalId animal, RequestId once, Desk desk) {
        return tell(visit, new Visit.TakeBack(animal), once, desk);
    }

    @PostMapping("/vets") Page see(@PathVariable VisitId visit, @ModelAttribute Visit.See see, RequestId once,
        Desk desk) {
        return tell(visit, see, once, desk);
    }

    @PostMapping("/moves") Page move(@PathVariable VisitId visit, @ModelAttribute Visit.Move move, RequestId once,
        Desk desk) {
        return tell(visit, move, once, desk);
    }

    private static Page tell(VisitId visit, Command command, RequestId once, Desk desk) {
        var refusal = desk.tell(visit.book(), command, once).now().refusal();
        return desk.look(Visits.of(visit)).isEmpty() ? new Gone("/waiting") : page(visit, desk, refusal);
    }

    private static VisitPage page(VisitId visit, Desk desk, Optional<Refusal> refusal) {
        var row = desk.look(Visits.of(visit)).stream().findFirst().orElseThrow(
            () -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var here = Here.of(List.of(row), desk.look(Visits.animals(visit)), desk);
        var others = desk.look(Animals.of(row.owner())).stream().filter(
            other -> here.patient(other.id()).isEmpty() && other.died().isEmpty()).toList();
        return new VisitPage(row, here, others, desk.look(Steps.of(visit)), refusal);
    }
}
