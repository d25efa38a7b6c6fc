package org.lazaret.guard.assessment.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.lazaret.core.book.Refusal;
import org.lazaret.core.site.Desk;
import org.lazaret.core.journal.AccountId;
import org.lazaret.core.journal.DeviceId;
import org.lazaret.guard.assessment.Asked;
import org.lazaret.guard.assessment.Asked.What;
import org.lazaret.guard.assessment.Evidence;
import org.lazaret.guard.assessment.Form;
import org.lazaret.guard.assessment.Listing;
import org.lazaret.guard.assessment.Names;
import org.lazaret.guard.watch.Findings;
import org.lazaret.pages.Place;
import org.lazaret.pages.Visit;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;

/// Whose data was read: asked by a practice manager of this site's journals. The whole question stands in the
/// address, and so in the access journal with whoever asks.
@Controller
@RequestMapping("/assessment")
final class AssessmentController {
    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

    private final Names names;

    AssessmentController(Names names) { this.names = names; }

    @GetMapping AssessmentPage ask(@ModelAttribute Typed typed, Desk desk, HttpServletRequest request) {
        var place = place(request);
        var asked = typed.asked(place);
        var choices = new AssessmentPage.Choices(names.accounts(desk), names.devices(desk));
        var flaw = typed.what().isEmpty() ? Optional.<Refusal>empty() : asked.flaw();
        var page = new AssessmentPage(asked, Typed.query(asked, place), choices, Optional.empty(), flaw);
        return typed.what().isEmpty() || flaw.isPresent() ? page : page.with(Answer.of(asked, desk, names));
    }

    @GetMapping("/notification") NotificationPage notification(@ModelAttribute Typed typed, Desk desk,
        HttpServletRequest request) {
        var place = place(request);
        var asked = typed.asked(place);
        names.accounts(desk); // whoever asks what is on record has read about those who work here
        var answer = asked.flaw().isPresent() ? Optional.<Answer>empty() : Optional.of(Answer.of(asked, desk, names));
        return new NotificationPage(asked, Typed.query(asked, place), answer, found(asked, desk),
            typed.form().orElse(Form.GDPR));
    }

    /// A server or a disk in wrong hands reads at no desk, and no watch sees it.
    private static List<Findings.Line> found(Asked asked, Desk desk) {
        if (asked.what() != What.SIGN_IN || asked.flaw().isPresent()) return List.of();
        return desk.read(Findings.BOOK).against(new AccountId(asked.account()), new DeviceId(asked.device()),
            asked.from(), asked.until());
    }

    @GetMapping("/list") ResponseEntity<byte[]> list(@ModelAttribute Typed typed, Desk desk,
        HttpServletRequest request) {
        return file(new Wanted(typed, "/assessment/list", "assessment.csv", CSV), desk, request,
            answer -> Listing.csv(answer.finding(), answer.names()));
    }

    @GetMapping("/evidence") ResponseEntity<byte[]> evidence(@ModelAttribute Typed typed, Desk desk,
        HttpServletRequest request) {
        return file(new Wanted(typed, "/assessment/evidence", "assessment.json", MediaType.APPLICATION_JSON), desk,
            request, answer -> Evidence.json(answer.assessment(), List.of(answer.source())));
    }

    private record Wanted(Typed typed, String path, String name, MediaType type) {}

    /// The access entry is durable before a byte leaves.
    private ResponseEntity<byte[]> file(Wanted wanted, Desk desk, HttpServletRequest request,
        Function<Answer, byte[]> written) {
        var asked = wanted.typed.asked(place(request));
        if (asked.flaw().isPresent()) // the page says why
            return ResponseEntity.status(HttpStatus.SEE_OTHER).location(
                URI.create("/assessment" + Typed.query(asked, place(request)))).build();
        var bytes = written.apply(Answer.of(asked, desk, names));
        names.accounts(desk);
        desk.show(wanted.path + Typed.query(asked, place(request))).now();
        return ResponseEntity.ok().contentType(wanted.type).header(HttpHeaders.CACHE_CONTROL, "no-store").header(
            HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"%s\"".formatted(wanted.name)).body(bytes);
    }

    private static Place place(HttpServletRequest request) { return Visit.of(request).place(); }
}
