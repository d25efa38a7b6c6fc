package org.lazaret.server.exposed;

import java.util.Optional;
import org.lazaret.core.book.Refusal;
import org.lazaret.core.book.RequestId;
import org.lazaret.core.site.Desk;
import org.lazaret.group.exposed.Exposures;
import org.lazaret.group.exposed.Exposures.Close;
import org.lazaret.group.exposed.Outcome;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What was seen elsewhere of this site's records. Everyone who works here may read it; a practice manager says what
/// came of it.
@Controller
@RequestMapping("/exposed")
final class ExposedController {
    @GetMapping ExposedPage show(Desk desk) { return page(desk, Optional.empty()); }

    @PostMapping("/{number}/closings") ExposedPage close(@PathVariable int number, @RequestParam Outcome outcome,
        RequestId once, Desk desk) {
        return page(desk, desk.tell(Exposures.BOOK, new Close(number, outcome), once).now().refusal());
    }

    @PostMapping("/stops") ExposedPage stop(RequestId once, Desk desk) {
        return page(desk, desk.tell(Exposures.BOOK, new Exposures.Stop(), once).now().refusal());
    }

    private static ExposedPage page(Desk desk, Optional<Refusal> refusal) {
        return new ExposedPage(desk.read(Exposures.BOOK), desk.standing().quarrel(), refusal);
    }
}
