package org.lazaret.guard.watch.web;

import java.util.Optional;
import org.lazaret.core.book.Refusal;
import org.lazaret.core.book.RequestId;
import org.lazaret.core.site.Desk;
import org.lazaret.group.orders.Holds;
import org.lazaret.group.orders.Holds.Release;
import org.lazaret.guard.watch.Findings;
import org.lazaret.guard.watch.Findings.Conclude;
import org.lazaret.guard.watch.Outcome;
import org.lazaret.pages.Signature;
import org.lazaret.pages.SignedWish;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What the watch has found. A practice manager or a surgeon says what came of it; any two whom it does not stop undo
/// what the site did by itself.
@Controller
@RequestMapping("/watch")
final class WatchController {
    @GetMapping WatchPage show(Desk desk) { return page(desk, Optional.empty()); }

    @PostMapping("/{number}/conclusions") WatchPage conclude(@PathVariable int number, @RequestParam Outcome outcome,
        RequestId once, Desk desk) {
        return page(desk, desk.tell(Findings.BOOK, new Conclude(number, outcome), once).now().refusal());
    }

    @PostMapping("/stops/{hold}/undoings") WatchPage undo(@PathVariable int hold, SignedWish wish, Desk desk) {
        return switch (wish.signature()) {
            case Signature.Unsigned(var why) -> page(desk, Optional.of(why));
            case Signature.Signed signed -> page(desk, desk.tell(Holds.BOOK, new Release(hold, signed.by()),
                wish.once()).now().refusal());
        };
    }

    private static WatchPage page(Desk desk, Optional<Refusal> refusal) {
        return new WatchPage(desk.read(Findings.BOOK), desk.read(Holds.BOOK), refusal);
    }
}
