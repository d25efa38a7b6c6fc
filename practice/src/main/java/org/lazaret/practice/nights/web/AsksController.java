package org.lazaret.practice.nights.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lazaret.core.book.Personal;
import org.lazaret.core.book.Refusal;
import org.lazaret.core.book.RequestId;
import org.lazaret.core.journal.SiteId;
import org.lazaret.core.journal.SubjectId;
import org.lazaret.core.site.Desk;
import org.lazaret.pages.Gone;
import org.lazaret.pages.Page;
import org.lazaret.practice.nights.Asking;
import org.lazaret.practice.nights.Fitting;
import org.lazaret.practice.nights.Inquiries;
import org.lazaret.practice.nights.Inquiry;
import org.lazaret.practice.nights.web.AskPage.Typed;
import org.lazaret.practice.patients.AnimalId;
import org.lazaret.practice.patients.Animals;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// Another site is asked for the record of an animal, and what others ask of this one is answered.
@Controller
@RequestMapping("/asks")
final class AsksController {
    private static final int LETTERS = 26;

    /// @param site that is asked, if it is known already which
    @GetMapping("/new") AskPage blank(@RequestParam(defaultValue = "") String typed,
        @RequestParam(defaultValue = "") String site, Desk desk) {
        return new AskPage(ReferralController.others(desk), Typed.searched(typed).of(new SiteId(site)),
            Optional.empty());
    }

    @PostMapping Page ask(@ModelAttribute Typed typed, RequestId once, Desk desk) {
        var others = ReferralController.others(desk);
        if (!typed.whole() || typed.site().equals(ReferralController.own(desk)))
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        var name = once.name().substring(0, LETTERS);
        var refusal = desk.tell(Asking.of(name), new Asking.Put(typed.site(), typed.sought(), new Personal(
            typed.reason().strip())), once).now().refusal();
        return refusal.isPresent() ? new AskPage(others, typed, refusal) : new Gone("/shared");
    }

    @GetMapping("/{inquiry}") InquiryPage show(@PathVariable SubjectId inquiry, Desk desk) {
        return page(inquiry, Optional.empty(), desk);
    }

    /// What the form does not hold is null.
    record Loan(AnimalId animal, LocalDate until) {
        boolean whole() { return animal != null && until != null; }
    }

    /// Only of an animal that fits what was asked.
    @PostMapping("/{inquiry}/loans") Page lend(@PathVariable SubjectId inquiry, @ModelAttribute Loan loan,
        RequestId once, Desk desk) {
        var row = row(inquiry, desk);
        if (!loan.whole() || row.open() && Fitting.of(row.sought(), desk).stream().noneMatch(
            fit -> fit.animal().id().equals(loan.animal()))) throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        return tell(inquiry, new Inquiry.Lend(loan.animal(), loan.until()), once, desk);
    }

    @PostMapping("/{inquiry}/denials") Page deny(@PathVariable SubjectId inquiry,
        @RequestParam(defaultValue = "") String reason, RequestId once, Desk desk) {
        return tell(inquiry, new Inquiry.Decline(new Personal(reason.strip())), once, desk);
    }

    @PostMapping("/{inquiry}/blanks") Page findNothing(@PathVariable SubjectId inquiry, RequestId once, Desk desk) {
        return tell(inquiry, new Inquiry.FindNothing(), once, desk);
    }

    /// That it was lent by itself.
    @PostMapping("/{inquiry}/reads") Page read(@PathVariable SubjectId inquiry, RequestId once, Desk desk) {
        return tell(inquiry, new Inquiry.Read(), once, desk);
    }

    private static Page tell(SubjectId inquiry, Inquiry.Command command, RequestId once, Desk desk) {
        row(inquiry, desk);
        var refusal = desk.tell(Inquiry.of(inquiry), command, once).now().refusal();
        return page(inquiry, refusal, desk);
    }

    private static Inquiries.Row row(SubjectId inquiry, Desk desk) {
        return desk.look(Inquiries.of(inquiry)).stream().findFirst().orElseThrow(
            () -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static InquiryPage page(SubjectId inquiry, Optional<Refusal> refusal, Desk desk) {
        var row = row(inquiry, desk);
        var fits = row.open() ? Fitting.of(row.sought(), desk) : List.<Fitting>of();
        var lent = row.lent().flatMap(animal -> desk.look(Animals.of(animal)).stream().findFirst());
        return new InquiryPage(row, fits, lent, refusal);
    }
}
