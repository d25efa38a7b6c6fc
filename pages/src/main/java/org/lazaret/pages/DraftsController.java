package org.lazaret.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.lazaret.core.book.Personal;
import org.lazaret.core.site.Desk;
import org.lazaret.core.site.DraftId;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// What is being typed, kept as it is typed and given back after a crash.
@Controller
final class DraftsController {
    private static final int MOST_BYTES = 48 * 1024;
    /// What is answered of a form that nothing was typed in; what was typed has a title before it, and is never empty.
    private static final Personal NOTHING = new Personal("");

    /// @param text the page's title, a newline, the fields as a form would send them
    @PostMapping("/drafts") void keep(@RequestParam String draft, @RequestParam String text, Desk desk,
        HttpServletResponse response) {
        if (text.getBytes(UTF_8).length > MOST_BYTES) throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
        if (!desk.keep(id(draft, desk), new Personal(text))) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        response.setStatus(204);
    }

    @PostMapping("/drafts/cuttings") void cut(@RequestParam String draft, Desk desk, HttpServletResponse response) {
        desk.cut(id(draft, desk));
        response.setStatus(204);
    }

    @GetMapping("/drafts/text") void text(@RequestParam String draft, Desk desk, HttpServletRequest request,
        HttpServletResponse response) throws IOException {
        var text = desk.draft(id(draft, desk)).orElse(NOTHING);
        desk.show("/drafts/text").now();
        Keepsake.give(Visit.of(request), request, response);
        response.setContentType("text/plain;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(text.text().getBytes(UTF_8));
    }

    @GetMapping("/drafts") DraftsPage list(Desk desk) {
        var kept = desk.drafts().reversed().stream().flatMap(draft -> HalfTyped.of(draft).stream().flatMap(
            form -> desk.draft(draft).stream().map(
                text -> new DraftsPage.Kept(form.page(), title(text))))).distinct().toList();
        return new DraftsPage(kept);
    }

    private static Personal title(Personal text) { return new Personal(text.text().split("\n", 2)[0]); }

    private static DraftId id(String draft, Desk desk) {
        return HalfTyped.of(draft).orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST)).by(
            desk.session().who());
    }
}
