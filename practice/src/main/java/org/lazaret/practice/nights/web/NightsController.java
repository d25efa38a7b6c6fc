package org.lazaret.practice.nights.web;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lazaret.core.book.Refusal;
import org.lazaret.core.book.RequestId;
import org.lazaret.core.journal.SubjectId;
import org.lazaret.core.site.Desk;
import org.lazaret.group.cover.Reported;
import org.lazaret.group.cover.Reports;
import org.lazaret.pages.Gone;
import org.lazaret.pages.Page;
import org.lazaret.pages.Today;
import org.lazaret.practice.patients.AnimalId;
import org.lazaret.practice.patients.Animals;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// What the site that covers has seen of our animals, at the desk: read, and marked as read.
@Controller
@RequestMapping("/nights")
final class NightsController {
    private static final int DAYS = 30;
    private static final int MOST = 100;

    @GetMapping NightsPage show(Today today, Desk desk) {
        var since = today.day().minusDays(DAYS).atStartOfDay().toInstant(ZoneOffset.UTC);
        var reports = desk.look(Reports.latest(since, MOST));
        return new NightsPage(reports, animals(reports, desk));
    }

    private static Map<SubjectId, Animals.Row> animals(List<Reports.Row> reports, Desk desk) {
        var named = reports.stream().map(row -> new AnimalId(row.subject().name())).distinct().toList();
        return named.isEmpty()
            ? Map.of()
            : desk.look(Animals.among(named)).stream().collect(toMap(Animals.Row::subject, identity()));
    }

    /// A report of an animal.
    record Which(AnimalId animal, String report) {}

    @GetMapping("/{animal}/{report}") ReportPage read(@ModelAttribute Which which, Desk desk) {
        return page(which, desk, Optional.empty());
    }

    @PostMapping("/{animal}/{report}/reads") Page mark(@ModelAttribute Which which, @RequestParam long number,
        RequestId once, Desk desk) {
        var book = Reported.of(which.animal().subject(), which.report());
        var refusal = desk.tell(book, new Reported.Read(number), once).now().refusal();
        return refusal.isPresent() ? page(which, desk, refusal) : new Gone("/nights");
    }

    private static ReportPage page(Which which, Desk desk, Optional<Refusal> refusal) {
        var row = desk.look(Reports.of(which.animal().subject(), which.report())).stream().findFirst();
        var whom = desk.look(Animals.of(which.animal())).stream().findFirst();
        if (row.isEmpty() || whom.isEmpty()) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        var lines = desk.look(Reports.lines(which.animal().subject(), which.report()));
        return new ReportPage(row.get(), whom.get(), lines, refusal);
    }
}
