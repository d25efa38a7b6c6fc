package org.lazaret.practice.nights.web;

import java.util.Optional;
import org.lazaret.core.book.Refusal;
import org.lazaret.core.book.RequestId;
import org.lazaret.core.book.Verdict;
import org.lazaret.core.journal.SiteId;
import org.lazaret.core.journal.SubjectId;
import org.lazaret.core.site.Desk;
import org.lazaret.group.cover.Cover;
import org.lazaret.group.cover.Givens;
import org.lazaret.group.cover.Hatches;
import org.lazaret.group.cover.Loans;
import org.lazaret.group.cover.Orders;
import org.lazaret.group.cover.Summaries;
import org.lazaret.pages.Gone;
import org.lazaret.pages.Page;
import org.lazaret.pages.Today;
import org.lazaret.practice.nights.Acquaintance;
import org.lazaret.practice.nights.Admission;
import org.lazaret.practice.nights.Unattended;
import org.lazaret.practice.visits.VisitId;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// Who covers at night, and what is known of the animals of those who are covered here.
@Controller
final class CoverController {
    @GetMapping("/cover") CoverPage show(Desk desk) { return page(desk, Optional.empty()); }

    @PostMapping("/cover/sites") CoverPage name(@RequestParam SiteId site, RequestId once, Desk desk) {
        return tell(new Cover.Name(site), once, desk);
    }

    @PostMapping("/cover/ends") CoverPage end(RequestId once, Desk desk) {
        return tell(new Cover.End(), once, desk);
    }

    /// Whether that site is lent a record by itself, while nobody is here.
    @PostMapping("/cover/loans") CoverPage lend(@RequestParam SiteId site, @RequestParam boolean allowed,
        RequestId once, Desk desk) {
        var command = allowed ? new Unattended.Allow(site) : new Unattended.Forbid();
        return page(desk, desk.tell(Unattended.BOOK, command, once).now().refusal());
    }

    @GetMapping("/covered/{cover}") CoveredPage covered(@PathVariable SubjectId cover, Today today, Desk desk) {
        return page(summary(cover, today, desk), desk, Optional.empty());
    }

    /// In one step: it is a client's animal here, and on the table.
    @PostMapping("/covered/{cover}/visits") Page admit(@PathVariable SubjectId cover, Today today, RequestId once,
        Desk desk) {
        var row = summary(cover, today, desk);
        var known = Acquaintance.of(row, desk);
        var open = known.open(desk);
        if (open.isPresent()) return new Gone(open.get());
        var answer = desk.tell(Admission.of(cover), new Admission.Admit(cover, known.client(), known.animal(),
            VisitId.by(once)), once).now();
        return switch (answer) {
            case Verdict.Refused(var why) -> page(row, desk, Optional.of(why));
            case Verdict.Written(var events) -> new Gone(path(events.getFirst()));
        };
    }

    private static String path(Admission.Event event) {
        return switch (event) {
            case Admission.Admitted(_, _, _, _, var animal, var visit) ->
                "/visits/%s/animals/%s".formatted(visit.name(), animal.name());
        };
    }

    /// What was lent until a day is read no more from the next one on, whether it is destroyed by then or not.
    private static Summaries.Row summary(SubjectId cover, Today today, Desk desk) {
        if (desk.look(Loans.about(cover)).stream().anyMatch(loan -> loan.until().isBefore(today.day())))
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        return desk.look(Summaries.about(cover)).stream().findFirst().orElseThrow(
            () -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static CoveredPage page(Summaries.Row row, Desk desk, Optional<Refusal> refusal) {
        return new CoveredPage(row, desk.look(Summaries.lines(row.subject())), desk.look(Loans.about(
            row.subject())).stream().findFirst(), refusal);
    }

    private static CoverPage tell(Cover.Command command, RequestId once, Desk desk) {
        return page(desk, desk.tell(Cover.BOOK, command, once).now().refusal());
    }

    private static CoverPage page(Desk desk, Optional<Refusal> refusal) {
        var told = new CoverPage.Told(desk.look(Givens.counts()), desk.look(Summaries.counts()), desk.look(
            Orders.unconfirmed()));
        return new CoverPage(desk.read(Cover.BOOK), desk.read(Hatches.BOOK), told, desk.read(
            Unattended.BOOK), ReferralController.others(desk), refusal);
    }
}
