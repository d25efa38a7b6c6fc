package org.lazaret.practice.patients.web;

import java.time.ZoneId;
import java.util.List;
import org.lazaret.core.site.Desk;
import org.lazaret.core.site.SiteBook;
import org.lazaret.group.finding.Clue;
import org.lazaret.group.finding.Dialling;
import org.lazaret.group.zones.ZoneDirectory;
import org.lazaret.pages.Gone;
import org.lazaret.pages.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Animals and owners found as one types; a chip that is read whole leads to its animal.
@Controller
final class SearchController {
    private static final int MOST = 20;

    @GetMapping({"/search", "/clients"}) Page search(@RequestParam(defaultValue = "") String q,
        Desk desk) {
        var found = Found.of(q, MOST, desk);
        return SearchPage.isChip(q) ? straight(q, found, desk) : page(q, found, desk);
    }

    @GetMapping("/clients/choices") OwnersPage choose(@RequestParam(defaultValue = "") String typed,
        @RequestParam(defaultValue = "false") boolean newcomer, Desk desk) {
        return OwnersPage.of(typed, newcomer, desk);
    }

    @GetMapping("/animals/alike") BearersPage bearers(@RequestParam(defaultValue = "") String chip, Desk desk) {
        return new BearersPage(SearchPage.isChip(chip) ? bearers(chip, Found.of(chip, MOST, desk)) : List.of());
    }

    /// To the one animal that has the chip. Two may: then somebody chooses.
    private static Page straight(String chip, List<Found> found, Desk desk) {
        var bearers = bearers(chip, found);
        return bearers.size() == 1 && bearers.getFirst() instanceof Found.Beast(var animal, _)
            ? new Gone("/animals/" + animal.id().name())
            : page(chip, found, desk);
    }

    private static SearchPage page(String typed, List<Found> found, Desk desk) {
        boolean whole = found.isEmpty() && Clue.typed(typed, Dialling.at(ZoneId.of(desk.read(
            SiteBook.BOOK).timeZone()))).isPresent() && desk.read(ZoneDirectory.BOOK).sites().size() > 1;
        return new SearchPage(typed, found, desk.searchable(), whole);
    }

    private static List<Found> bearers(String chip, List<Found> found) {
        return found.stream().filter(each -> each instanceof Found.Beast(var animal, _)
            && animal.chip().text().equals(chip.strip())).toList();
    }
}
