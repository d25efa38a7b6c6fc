package org.lazaret.practice.visits.web;

import java.util.Optional;
import org.lazaret.core.book.Refusal;
import org.lazaret.core.book.RequestId;
import org.lazaret.core.site.Desk;
import org.lazaret.pages.Gone;
import org.lazaret.pages.Page;
import org.lazaret.practice.diary.Purpose;
import org.lazaret.practice.pages.ChoicePage;
import org.lazaret.practice.patients.AnimalId;
import org.lazaret.practice.visits.ConsultationId;
import org.lazaret.practice.visits.Notices;
import org.lazaret.practice.visits.Stage;
import org.lazaret.practice.visits.Visit;
import org.lazaret.practice.visits.VisitId;
import org.lazaret.practice.visits.Visits;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The waiting board at the desk: who is here, on, and back.
@Controller
@RequestMapping("/waiting")
final class WaitingController {
    private final Notices notices;

    WaitingController(Notices notices) { this.notices = notices; }

    @GetMapping WaitingPage show(@RequestParam(defaultValue = "") String animal, Desk desk) {
        return page(animal, Optional.empty(), desk, Optional.empty());
    }

    @PostMapping("/visits") WaitingPage walkIn(@RequestParam AnimalId animal, @RequestParam Purpose purpose,
        RequestId once, Desk desk) {
        var refusal = desk.tell(VisitId.by(once).book(), new Visit.Begin(animal, purpose), once).now().refusal();
        return page(refusal.isPresent() ? animal.name() : "", Optional.empty(), desk, refusal);
    }

    @PostMapping("/visits/{visit}/moves") Page move(@PathVariable VisitId visit, @ModelAttribute Visit.Move move,
        RequestId once, Desk desk) {
        var refusal = desk.tell(visit.book(), move, once).now().refusal();
        if (refusal.isPresent()) return page("", Optional.empty(), desk, refusal);
        var row = desk.look(Visits.of(visit)).getFirst();
        if (move.to() == Stage.CONSULTING && mine(row, desk)) return table(visit, desk);
        return page("", Optional.of(new WaitingPage.Undo(row, move.from())), desk, refusal);
    }

    /// Whoever called them in sees them next.
    private static Page table(VisitId visit, Desk desk) {
        var first = desk.look(Visits.animals(visit)).getFirst().animal();
        return new Gone(ConsultationController.path(new ConsultationId(visit, first)));
    }

    private static boolean mine(Visits.Row visit, Desk desk) {
        return visit.seenBy().equals(Optional.of(desk.session().who()));
    }

    private WaitingPage page(String animal, Optional<WaitingPage.Undo> undo, Desk desk,
        Optional<Refusal> refusal) {
        var here = Here.of(desk.look(Visits.board()), desk.look(Visits.onBoard()), desk);
        return new WaitingPage(here, ChoicePage.of(animal, desk), notices.of(desk::look), undo, refusal);
    }
}
