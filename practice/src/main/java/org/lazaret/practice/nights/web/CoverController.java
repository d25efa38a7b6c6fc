package org.lazaret.practice.nights.web;

import java.util.List;
import java.util.Optional;
import org.lazaret.core.book.Refusal;
import org.lazaret.core.book.RequestId;
import org.lazaret.core.journal.SiteId;
import org.lazaret.core.journal.SubjectId;
import org.lazaret.core.site.Desk;
import org.lazaret.group.cover.Cover;
import org.lazaret.group.cover.Givens;
import org.lazaret.group.cover.Hatches;
import org.lazaret.group.cover.Summaries;
import org.lazaret.group.zones.Newcomer;
import org.lazaret.group.zones.ZoneDirectory;
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

    @GetMapping("/covered/{cover}") CoveredPage covered(@PathVariable SubjectId cover, Desk desk) {
        var row = desk.look(Summaries.about(cover)).stream().findFirst().orElseThrow(
            () -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return new CoveredPage(row, desk.look(Summaries.lines(cover)));
    }

    private static CoverPage tell(Cover.Command command, RequestId once, Desk desk) {
        return page(desk, desk.tell(Cover.BOOK, command, once).now().refusal());
    }

    private static CoverPage page(Desk desk, Optional<Refusal> refusal) {
        var told = new CoverPage.Told(desk.look(Givens.counts()), desk.look(Summaries.counts()));
        return new CoverPage(desk.read(Cover.BOOK), desk.read(Hatches.BOOK), told, others(desk), refusal);
    }

    private static List<SiteId> others(Desk desk) {
        var own = desk.heads().getFirst().origin().site();
        return desk.read(ZoneDirectory.BOOK).sites().stream().map(Newcomer::site).filter(
            site -> !site.equals(own)).toList();
    }
}
