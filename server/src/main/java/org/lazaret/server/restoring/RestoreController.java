package org.lazaret.server.restoring;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.lazaret.pages.Gone;
import org.lazaret.pages.Page;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Leads through a restoring, on a computer that has no site yet.
@Controller
@RequestMapping("/restore")
public final class RestoreController {
    private final Restoring restoring;

    public RestoreController(Restoring restoring) { this.restoring = restoring; }

    @GetMapping RestorePage show() { return page(); }

    @GetMapping("/code") RestoreCodePage code() { return new RestoreCodePage(Optional.empty()); }

    @PostMapping("/code") Page enter(@RequestParam String code, HttpServletRequest request,
        HttpServletResponse response) {
        return restoring.entrance().enter(code, request, response)
            ? new Gone(RestorePage.PATH)
            : new RestoreCodePage(Optional.of(new RestoreCodePage.OtherCode()));
    }

    @PostMapping("/sheets") RestorePage bySheet(@RequestParam String sheet) {
        restoring.bySheet(sheet);
        return page();
    }

    @PostMapping("/requests") RestorePage ask(@RequestParam String folder) {
        restoring.ask(folder);
        return page();
    }

    /// What goes to each officer.
    @GetMapping("/request") ResponseEntity<byte[]> request() {
        return restoring.now().asked().map(asked -> ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN).header(
            "Content-Disposition", "attachment; filename=\"%s\"".formatted(asked.request().file().getFileName())).body(
                asked.request().bytes())).orElse(ResponseEntity.notFound().build());
    }

    @PostMapping("/answers") RestorePage byOfficers(HttpServletRequest request) {
        var answers = request.getParameterValues("answer");
        boolean missing = request.getParameter("missing") != null;
        restoring.byOfficers(answers == null ? List.of() : Arrays.asList(answers), missing);
        return page();
    }

    @PostMapping("/openings") RestorePage open() {
        restoring.open();
        return page();
    }

    private RestorePage page() { return new RestorePage(restoring.now(), restoring.roads().second()); }
}
