package org.lazaret.practice.finding.web;

import java.time.ZoneId;
import java.util.Optional;
import org.lazaret.core.book.Personal;
import org.lazaret.core.book.Refusal;
import org.lazaret.core.book.RequestId;
import org.lazaret.core.journal.SubjectId;
import org.lazaret.core.site.Desk;
import org.lazaret.core.site.Reach;
import org.lazaret.core.site.SiteBook;
import org.lazaret.group.finding.Clue;
import org.lazaret.group.finding.Dialling;
import org.lazaret.pages.Gone;
import org.lazaret.pages.Page;
import org.lazaret.practice.finding.LookUp;
import org.lazaret.practice.finding.LookUps;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// Whether another site knows somebody whom nobody here does.
@Controller
@RequestMapping("/finds")
final class FindsController {
    private static final int LETTERS = 26;

    /// A whole number, address or chip.
    @PostMapping Page find(@RequestParam(defaultValue = "") String typed, RequestId once, Desk desk) {
        var here = Dialling.at(ZoneId.of(desk.read(SiteBook.BOOK).timeZone()));
        var clue = Clue.typed(typed, here).orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
        var name = once.name().substring(0, LETTERS);
        var refusal = desk.tell(LookUp.of(clue.sort(), name), new LookUp.Put(clue.sort(), new Personal(clue.text())),
            once).now().refusal();
        return refusal.<Page>map(why -> refused(typed, why)).orElseGet(() -> new Gone("/finds/" + name));
    }

    private static FindPage refused(String typed, Refusal why) {
        return new FindPage(Optional.empty(), typed.strip(), true, Optional.of(why));
    }

    @GetMapping("/{find}") FindPage show(@PathVariable SubjectId find, Desk desk) {
        var row = desk.look(LookUps.of(find)).stream().findFirst().orElseThrow(
            () -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return new FindPage(Optional.of(row), row.clue().text(), desk.standing().reach() == Reach.HUB,
            Optional.empty());
    }
}
