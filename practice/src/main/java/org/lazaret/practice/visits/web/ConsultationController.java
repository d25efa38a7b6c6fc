package org.lazaret.practice.visits.web;

import java.util.List;
import java.util.Optional;
import org.lazaret.core.book.Refusal;
import org.lazaret.core.book.RequestId;
import org.lazaret.core.site.Desk;
import org.lazaret.pages.Gone;
import org.lazaret.pages.Page;
import org.lazaret.practice.patients.Animal;
import org.lazaret.practice.patients.AnimalId;
import org.lazaret.practice.patients.Animals;
import org.lazaret.practice.patients.Weighings;
import org.lazaret.practice.patients.Weight;
import org.lazaret.practice.visits.Addenda;
import org.lazaret.practice.visits.Consultation.Add;
import org.lazaret.practice.visits.Consultation.Amend;
import org.lazaret.practice.visits.Consultation.Command;
import org.lazaret.practice.visits.Consultation.Sign;
import org.lazaret.practice.visits.Consultation.Write;
import org.lazaret.practice.visits.ConsultationId;
import org.lazaret.practice.visits.Notes;
import org.lazaret.practice.visits.Visits;
import org.lazaret.practice.visits.web.ConsultationPage.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// An animal on the table, at the desk: write of it, sign, add, weigh.
@Controller
final class ConsultationController {
    /// Notes that are shown beside the one that is written.
    private static final int EARLIER = 100;

    private static final String AT = "/visits/{visit}/animals/{animal}";

    static String path(ConsultationId id) {
        return "/visits/" + id.visit().name() + "/animals/" + id.animal().name();
    }

    /// The consultation of the visit that the animal is in; where it is in none, the board, ready to begin one.
    @GetMapping("/animals/{animal}/consultation") Page find(@PathVariable AnimalId animal, Desk desk) {
        return desk.look(Visits.of(animal)).stream().filter(Visits.Row::isOpen).findFirst().map(
            visit -> new Gone(path(new ConsultationId(visit.id(), animal)))).orElse(
                new Gone("/waiting?animal=" + animal.name()));
    }

    @GetMapping(AT) ConsultationPage show(@ModelAttribute ConsultationId id, Desk desk) {
        return page(id, NoteForm.BLANK, Refused.NOTHING, desk);
    }

    @PostMapping(AT + "/notes") ConsultationPage write(@ModelAttribute ConsultationId id,
        @ModelAttribute NoteForm form, RequestId once, Desk desk) {
        var refusal = form.fault().or(
            () -> told(id, new Write(id, form.note(), form.signed().orElse(false)), once, desk));
        return page(id, refusal.isPresent() ? form : NoteForm.BLANK, new Refused("note", refusal), desk);
    }

    @PostMapping(AT + "/notes/{number}/amendments") ConsultationPage amend(@ModelAttribute ConsultationId id,
        @ModelAttribute NoteForm form, RequestId once, Desk desk) {
        var refusal = form.fault().or(() -> told(id, new Amend(form.number().orElse(0L), form.note()), once, desk));
        return page(id, NoteForm.BLANK, new Refused("notes", refusal), desk);
    }

    @PostMapping(AT + "/notes/{number}/signatures") ConsultationPage sign(@ModelAttribute ConsultationId id,
        @ModelAttribute Sign sign, RequestId once, Desk desk) {
        return page(id, NoteForm.BLANK, new Refused("notes", told(id, sign, once, desk)), desk);
    }

    @PostMapping(AT + "/notes/{number}/addenda") ConsultationPage add(@ModelAttribute ConsultationId id,
        @ModelAttribute Add added, RequestId once, Desk desk) {
        return page(id, NoteForm.BLANK, new Refused("notes", told(id, added, once, desk)), desk);
    }

    @PostMapping(AT + "/weighings") ConsultationPage weigh(@ModelAttribute ConsultationId id,
        @RequestParam Weight weight, RequestId once, Desk desk) {
        var refusal = desk.tell(id.animal().book(), new Animal.Weigh(weight), once).now().refusal();
        return page(id, NoteForm.BLANK, new Refused("weights", refusal), desk);
    }

    @GetMapping(AT + "/notes/{number}") VersionsPage versions(@ModelAttribute ConsultationId id,
        @PathVariable long number, Desk desk) {
        var versions = desk.look(Notes.versions(id, number));
        if (versions.isEmpty()) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        return new VersionsPage(id, versions);
    }

    private static Optional<Refusal> told(ConsultationId id, Command command, RequestId once, Desk desk) {
        return desk.tell(id.book(), command, once).now().refusal();
    }

    private static ConsultationPage page(ConsultationId id, NoteForm typed, Refused refused, Desk desk) {
        var visit = desk.look(Visits.of(id.visit())).stream().findFirst();
        var animal = desk.look(Animals.of(id.animal())).stream().findFirst();
        if (visit.isEmpty() || animal.isEmpty()) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        var here = Here.of(List.of(visit.get()), desk.look(Visits.animals(id.visit())), desk);
        if (here.patient(id.animal()).isEmpty()) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        var written = new ConsultationPage.Written(desk.look(Notes.of(id.animal(), EARLIER)),
            desk.look(Addenda.of(id.animal())));
        return new ConsultationPage(animal.get(), here, table(desk), written,
            desk.look(Weighings.of(id.animal())), typed, refused);
    }

    /// What whoever sits here has on the table.
    private static Here table(Desk desk) {
        var mine = desk.look(Visits.seenBy(desk.session().who()));
        var animals = mine.stream().flatMap(visit -> desk.look(Visits.animals(visit.id())).stream()).toList();
        return Here.of(mine, animals, desk);
    }
}
