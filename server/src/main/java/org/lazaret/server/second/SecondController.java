package org.lazaret.server.second;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.lazaret.core.book.Refusal;
import org.lazaret.core.book.RequestId;
import org.lazaret.core.book.Verdict;
import org.lazaret.core.site.Desk;
import org.lazaret.core.world.Secrets;
import org.lazaret.group.second.Sheet;
import org.lazaret.group.second.Sheets;
import org.lazaret.group.second.Sheets.MakeSheet;
import org.lazaret.group.second.Sheets.SheetMade;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Where a practice manager makes the second place ready, and sees how new it is.
@Controller
@RequestMapping("/second")
final class SecondController {
    private final Keepers keepers;
    private final Secrets secrets;

    SecondController(Keepers keepers, Secrets secrets) {
        this.keepers = keepers;
        this.secrets = secrets;
    }

    /// No place is named in the node's file.
    record NoSecondPlace() implements Refusal {}

    /// @param folder that is not there, or cannot be written, or is another site's
    record SecondPlaceNotTaken(String folder) implements Refusal {}

    @GetMapping SecondPage show(Desk desk, HttpServletRequest request) {
        return page(keeper(request), desk, Optional.empty());
    }

    @PostMapping("/places") SecondPage prepare(Desk desk, HttpServletRequest request) {
        var keeper = keeper(request);
        if (keeper.isEmpty()) return page(keeper, desk, Optional.of(new NoSecondPlace()));
        var folder = keeper.get().spot();
        return page(keeper, desk, keeper.get().prepare()
            ? Optional.empty()
            : Optional.of(new SecondPlaceNotTaken(folder)));
    }

    @PostMapping("/sheets") SecondPage make(RequestId once, Desk desk, HttpServletRequest request) {
        var keeper = keeper(request);
        if (keeper.isEmpty()) return page(keeper, desk, Optional.of(new NoSecondPlace()));
        var sheet = Sheet.make(secrets, keeper.get().signing());
        var made = desk.tell(Sheets.BOOK, new MakeSheet(sheet.key().hex()), once).now();
        keeper.get().nudge();
        var page = page(keeper, desk, made.refusal());
        return holds(made, sheet) ? page.showing(sheet) : page;
    }

    /// Not where a form was sent twice: the sheet that holds was shown the first time.
    private static boolean holds(Verdict<Sheets.Event> made, Sheet sheet) {
        return made instanceof Verdict.Written(var events) && events.stream().anyMatch(
            event -> event instanceof SheetMade(_, var key) && key.equals(sheet.key().hex()));
    }

    private Optional<Keeper> keeper(HttpServletRequest request) { return keepers.of(request.getServerName()); }

    private static SecondPage page(Optional<Keeper> keeper, Desk desk, Optional<Refusal> refusal) {
        return new SecondPage(keeper, desk.read(Sheets.BOOK).number(), Optional.empty(), refusal);
    }
}
