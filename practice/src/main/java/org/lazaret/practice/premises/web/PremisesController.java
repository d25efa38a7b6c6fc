package org.lazaret.practice.premises.web;

import java.time.LocalDate;
import java.util.Optional;
import org.lazaret.core.book.Refusal;
import org.lazaret.core.book.RequestId;
import org.lazaret.core.site.Desk;
import org.lazaret.pages.Gone;
import org.lazaret.pages.Page;
import org.lazaret.practice.premises.Letterhead;
import org.lazaret.practice.premises.Premises;
import org.lazaret.practice.premises.Premises.Describe;
import org.lazaret.practice.premises.Premises.SetDay;
import org.lazaret.practice.premises.Premises.SetHours;
import org.lazaret.practice.premises.Premises.UnsetDay;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// The practice's papers and hours: whoever works here reads them, a practice manager sets them.
@Controller
@RequestMapping("/premises")
final class PremisesController {
    @GetMapping PremisesPage show(Desk desk) { return page(Optional.empty(), Optional.empty(), desk); }

    /// The whole page comes anew: the name stands in its frame too.
    @PostMapping("/letterheads") Page describe(@ModelAttribute Letterhead head, RequestId once, Desk desk) {
        var refusal = desk.tell(Premises.BOOK, new Describe(head), once).now().refusal();
        if (refusal.isEmpty()) return new Gone("/premises");
        var now = desk.read(Premises.BOOK);
        return new PremisesPage(new Premises(Optional.of(head), now.hours(), now.days(), now.part()), Optional.empty(),
            refusal);
    }

    @PostMapping("/hours") PremisesPage open(@ModelAttribute HoursForm form, RequestId once, Desk desk) {
        var refusal = desk.tell(Premises.BOOK, new SetHours(form.openings()), once).now().refusal();
        var now = desk.read(Premises.BOOK);
        var shown = refusal.isEmpty() ? now : new Premises(now.letterhead(), form.openings(), now.days(), now.part());
        return new PremisesPage(shown, Optional.empty(), refusal);
    }

    @PostMapping("/days") PremisesPage set(@ModelAttribute DayForm form, RequestId once, Desk desk) {
        var refusal = desk.tell(Premises.BOOK, new SetDay(form.special()), once).now().refusal();
        return page(refusal.map(_ -> form), refusal, desk);
    }

    @PostMapping("/days/{day}/withdrawals") PremisesPage unset(@PathVariable LocalDate day, RequestId once,
        Desk desk) {
        return page(Optional.empty(), desk.tell(Premises.BOOK, new UnsetDay(day), once).now().refusal(), desk);
    }

    private static PremisesPage page(Optional<DayForm> typed, Optional<Refusal> refusal, Desk desk) {
        return new PremisesPage(desk.read(Premises.BOOK), typed, refusal);
    }
}
