package org.lazaret.practice.drugs.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lazaret.core.book.Personal;
import org.lazaret.core.book.Refusal;
import org.lazaret.core.book.RequestId;
import org.lazaret.core.journal.AccountId;
import org.lazaret.core.site.Desk;
import org.lazaret.practice.clients.Clients;
import org.lazaret.practice.drugs.Amount;
import org.lazaret.practice.drugs.Doses;
import org.lazaret.practice.drugs.Drug;
import org.lazaret.practice.drugs.DrugId;
import org.lazaret.practice.drugs.LabelRows;
import org.lazaret.practice.drugs.LabelText;
import org.lazaret.practice.drugs.Labels;
import org.lazaret.practice.drugs.Labels.WriteLabel;
import org.lazaret.practice.drugs.RegisterLines;
import org.lazaret.practice.drugs.RegisterLines.Line;
import org.lazaret.practice.drugs.RegisterLines.What;
import org.lazaret.practice.drugs.Storage;
import org.lazaret.practice.drugs.web.LabelPage.Whose;
import org.lazaret.practice.patients.AnimalId;
import org.lazaret.practice.patients.Animals;
import org.lazaret.practice.premises.Letterhead;
import org.lazaret.practice.premises.Letterheads;
import org.lazaret.practice.premises.Premises;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/// The label of what was dispensed, at the desk.
@Controller
@RequestMapping("/drugs/{drug}/register/lines/{line}/label")
final class LabelController {
    /// What is typed on a label.
    ///
    /// @param line of the register
    record LabelForm(DrugId drug, long line, Amount amount, Personal directions, Personal warnings, Storage storage,
        LocalDate expires, AccountId prescriber) {
        LabelText text() {
            return new LabelText(drug, line, amount, directions, warnings, storage, expires, prescriber);
        }
    }

    @GetMapping LabelPage show(@PathVariable DrugId drug, @PathVariable long line, Desk desk) {
        return page(dispensed(drug, line, desk), Optional.empty(), desk, Optional.empty());
    }

    @PostMapping LabelPage write(@ModelAttribute LabelForm form, RequestId once, Desk desk) {
        var line = dispensed(form.drug, form.line, desk);
        var animal = new AnimalId(line.whom());
        var refusal = desk.tell(Labels.of(animal), new WriteLabel(animal, form.text()), once).now().refusal();
        return page(line, refusal.map(_ -> form.text()), desk, refusal);
    }

    private static LabelPage page(Line line, Optional<LabelText> typed, Desk desk, Optional<Refusal> refusal) {
        var animal = desk.look(Animals.of(new AnimalId(line.whom()))).stream().findFirst().orElseThrow(
            LabelController::missing);
        var owner = desk.look(Clients.of(animal.owner())).stream().findFirst();
        var drug = Drug.of(line.drug()).orElseThrow(LabelController::missing);
        var doses = desk.read(Doses.of(drug.id())).of(animal.species());
        var labels = desk.look(LabelRows.of(animal.id(), drug.id(), line.line()));
        return new LabelPage(drug, line, new Whose(animal, owner, doses), labels, supplier(labels, desk),
            desk.read(Premises.BOOK).letterhead().isEmpty(), typed, refusal);
    }

    private static Optional<Letterhead> supplier(List<LabelRows.Row> labels, Desk desk) {
        return labels.stream().findFirst().flatMap(
            label -> desk.look(Letterheads.on(label.day())).stream().findFirst());
    }

    private static Line dispensed(DrugId drug, long line, Desk desk) {
        return desk.look(RegisterLines.line(drug, line)).stream().filter(
            one -> one.what() == What.DISPENSED).findFirst().orElseThrow(LabelController::missing);
    }

    private static ResponseStatusException missing() { return new ResponseStatusException(HttpStatus.NOT_FOUND); }
}
