package org.lazaret.server.restoring;

import java.util.Optional;
import org.lazaret.core.book.Refusal;
import org.lazaret.core.book.RequestId;
import org.lazaret.core.site.Desk;
import org.lazaret.core.site.SiteBook;
import org.lazaret.practice.staff.Devices;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// What came back of a practice that was restored, what is missing, and who is still to be heard before it is back.
@Controller
@RequestMapping("/restored")
final class RestoredController {
    @GetMapping RestoredPage show(Desk desk) { return page(desk, Optional.empty()); }

    @PostMapping("/{device}/losses") RestoredPage lose(@PathVariable String device, RequestId once, Desk desk) {
        return page(desk, desk.tell(SiteBook.BOOK, new SiteBook.GiveUp(device), once).now().refusal());
    }

    private static RestoredPage page(Desk desk, Optional<Refusal> refusal) {
        return new RestoredPage(desk.read(SiteBook.BOOK), desk.read(Devices.BOOK), refusal);
    }
}
