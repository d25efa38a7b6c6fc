package org.lazaret.practice.drugs.web;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.lazaret.core.book.Refusal;
import org.lazaret.core.book.RequestId;
import org.lazaret.core.journal.AccountId;
import org.lazaret.core.site.Desk;
import org.lazaret.practice.drugs.Amount;
import org.lazaret.practice.drugs.Discrepancies;
import org.lazaret.practice.drugs.Discrepancy;
import org.lazaret.practice.drugs.Discrepancy.Explain;
import org.lazaret.practice.drugs.Dose;
import org.lazaret.practice.drugs.Doses;
import org.lazaret.practice.drugs.Doses.EnterDose;
import org.lazaret.practice.drugs.Doses.ReviewDose;
import org.lazaret.practice.drugs.Doses.WithdrawDose;
import org.lazaret.practice.drugs.Drug;
import org.lazaret.practice.drugs.DrugId;
import org.lazaret.practice.drugs.DrugRegister.Broach;
import org.lazaret.practice.drugs.DrugRegister.Command;
import org.lazaret.practice.drugs.DrugRegister.Correct;
import org.lazaret.practice.drugs.DrugRegister.Count;
import org.lazaret.practice.drugs.DrugRegister.Dispense;
import org.lazaret.practice.drugs.DrugRegister.Of;
import org.lazaret.practice.drugs.DrugRegister.OfAmount;
import org.lazaret.practice.drugs.DrugRegister.WriteGiven;
import org.lazaret.pages.Signature;
import org.lazaret.pages.SignedWish;
import org.lazaret.practice.drugs.RegisterLines;
import org.lazaret.practice.drugs.RegisterLines.Line;
import org.lazaret.practice.drugs.RegisterLines.What;
import org.lazaret.practice.drugs.web.RegisterPage.Lines;
import org.lazaret.practice.pages.ChoicePage;
import org.lazaret.practice.patients.AnimalId;
import org.lazaret.practice.patients.Animals;
import org.lazaret.practice.premises.Premises;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// The register at the desk: read it, dispense from it, count it.
@Controller
@RequestMapping("/drugs/{drug}/register")
final class RegisterController {
    private static final int LINES = 50;

    /// What was chosen by following a link: an animal to dispense to, or the line before which one reads.
    record Choosing(Optional<String> animal, Optional<Long> before) {
        static final Choosing NOTHING = new Choosing(Optional.empty(), Optional.empty());
    }

    @GetMapping RegisterPage show(@PathVariable DrugId drug, @ModelAttribute Choosing chosen, Desk desk) {
        return page(drug, chosen, desk, Optional.empty());
    }

    @PostMapping("/receipts") RegisterPage receive(@PathVariable DrugId drug, @ModelAttribute ReceiptForm receipt,
        RequestId once, Desk desk) {
        return measured(drug, receipt.command(), once, desk);
    }

    @PostMapping("/dispensings") RegisterPage dispense(@PathVariable DrugId drug, @ModelAttribute Dispense dispense,
        RequestId once, Desk desk) {
        return measured(drug, dispense, once, desk);
    }

    @PostMapping("/given") RegisterPage given(@PathVariable DrugId drug, @ModelAttribute WriteGiven given,
        RequestId once, Desk desk) {
        return measured(drug, given, once, desk);
    }

    @PostMapping("/corrections") RegisterPage correct(@PathVariable DrugId drug, @ModelAttribute Correct correct,
        RequestId once, Desk desk) {
        return measured(drug, correct, once, desk);
    }

    @PostMapping("/counts") RegisterPage count(@PathVariable DrugId drug, @RequestParam Amount found,
        SignedWish wish, Desk desk) {
        return signed(wish, by -> measured(drug, new Count(found, by), wish.once(), desk), why -> newest(drug, desk,
            Optional.of(why)));
    }

    @PostMapping("/broachings") RegisterPage broach(@PathVariable DrugId drug, RequestId once, Desk desk) {
        return tell(drug, new Broach(known(drug).daysBroached()), once, desk);
    }

    @PostMapping("/destructions") RegisterPage destroy(@PathVariable DrugId drug, @ModelAttribute WasteForm waste,
        SignedWish wish, Desk desk) {
        return waste.outside()
            ? measured(drug, waste.command(), wish.once(), desk)
            : signed(wish, by -> measured(drug, waste.command(by), wish.once(), desk), why -> newest(drug, desk,
                Optional.of(why)));
    }

    private static RegisterPage signed(SignedWish wish, Function<AccountId, RegisterPage> then,
        Function<Refusal, RegisterPage> otherwise) {
        return switch (wish.signature()) {
            case Signature.Signed signed -> then.apply(signed.by());
            case Signature.Unsigned(var why) -> otherwise.apply(why);
        };
    }

    @PostMapping("/explanations") RegisterPage explain(@PathVariable DrugId drug, @ModelAttribute Explain explain,
        RequestId once, Desk desk) {
        return newest(drug, desk, desk.tell(Discrepancy.of(drug), explain, once).now().refusal());
    }

    @PostMapping("/doses") RegisterPage enter(@PathVariable DrugId drug, @ModelAttribute Dose dose, RequestId once,
        Desk desk) {
        return told(drug, new EnterDose(dose), once, desk);
    }

    @PostMapping("/doses/{number}/reviews") RegisterPage review(@PathVariable DrugId drug, @PathVariable long number,
        RequestId once, Desk desk) {
        return told(drug, new ReviewDose(number), once, desk);
    }

    @PostMapping("/doses/{number}/withdrawals") RegisterPage withdraw(@PathVariable DrugId drug,
        @PathVariable long number, RequestId once, Desk desk) {
        return told(drug, new WithdrawDose(number), once, desk);
    }

    private static RegisterPage told(DrugId drug, Doses.Command command, RequestId once, Desk desk) {
        known(drug);
        return newest(drug, desk, desk.tell(Doses.of(drug), command, once).now().refusal());
    }

    private static RegisterPage measured(DrugId drug, OfAmount wish, RequestId once, Desk desk) {
        return tell(drug, new Of(known(drug).measure(), wish), once, desk);
    }

    private static RegisterPage tell(DrugId drug, Command command, RequestId once, Desk desk) {
        known(drug);
        return newest(drug, desk, desk.tell(drug.register(), command, once).now().refusal());
    }

    private static RegisterPage newest(DrugId drug, Desk desk, Optional<Refusal> refusal) {
        return page(drug, Choosing.NOTHING, desk, refusal);
    }

    private static RegisterPage page(DrugId drug, Choosing chosen, Desk desk, Optional<Refusal> refusal) {
        var found = desk.look(RegisterLines.before(drug, chosen.before().orElse(Long.MAX_VALUE), LINES + 1));
        var lines = found.subList(0, Math.min(LINES, found.size()));
        var earlier = Optional.of(lines).filter(shown -> shown.size() < found.size()).map(
            shown -> shown.getLast().line());
        return new RegisterPage(known(drug), DrugsController.register(known(drug), desk),
            new Lines(lines, earlier, patients(lines, desk), desk.look(Discrepancies.of(drug))),
            ChoicePage.of(chosen.animal().orElse(""), desk),
            desk.read(Premises.BOOK).letterhead().isEmpty(), refusal);
    }

    private static List<Animals.Row> patients(List<Line> lines, Desk desk) {
        var named = lines.stream().filter(line -> line.what() == What.DISPENSED).map(
            line -> new AnimalId(line.whom())).distinct().toList();
        return named.isEmpty() ? List.of() : desk.look(Animals.among(named));
    }

    private static Drug known(DrugId drug) {
        return Drug.of(drug).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
