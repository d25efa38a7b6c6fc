package org.lazaret.server.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.lazaret.core.book.Personal;
import org.lazaret.core.book.Refusal;
import org.lazaret.core.journal.AccountId;
import org.lazaret.core.world.Secrets;
import org.lazaret.pages.Gone;
import org.lazaret.pages.Page;
import org.lazaret.practice.staff.Means;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The door: someone says who they are and shows it, locks their screen, or goes.
@Controller
@RequestMapping("/who")
final class WhoController {
    private final Secrets secrets;

    WhoController(Secrets secrets) { this.secrets = secrets; }

    @GetMapping Page ask(HttpServletRequest request, HttpServletResponse response) {
        var presence = Presence.of(request);
        presence.name(secrets, response);
        return presence.locked().isPresent() ? LockPage.of(presence) : WhoPage.of(presence);
    }

    @PostMapping("/password") Page password(@RequestParam String signIn, @RequestParam Personal password,
        HttpServletRequest request, HttpServletResponse response) {
        var presence = Presence.of(request);
        var proof = presence.door().byPassword(signIn, password, presence.caller());
        return answer(new Shown(proof, Means.PASSWORD), request, response);
    }

    @PostMapping("/pin") Page pin(@RequestParam AccountId account, @RequestParam Personal pin,
        HttpServletRequest request, HttpServletResponse response) {
        var presence = Presence.of(request);
        var proof = presence.door().byPin(account, pin, presence.caller());
        return answer(new Shown(proof, Means.PIN), request, response);
    }

    @PostMapping("/passkey") Page passkey(@RequestParam String answer, HttpServletRequest request,
        HttpServletResponse response) {
        var presence = Presence.of(request);
        var proof = presence.door().byPasskey(presence.answer(answer), presence.caller());
        return answer(new Shown(proof, Means.PASSKEY), request, response);
    }

    @PostMapping("/lock") Page lock(HttpServletRequest request) {
        var presence = Presence.of(request);
        presence.lock();
        return LockPage.of(presence);
    }

    @PostMapping("/out") Page out(HttpServletRequest request, HttpServletResponse response) {
        Presence.of(request).leave(response);
        return new Gone("/who");
    }

    /// What the door said to what was shown.
    private record Shown(Proof proof, Means by) {}

    private Page answer(Shown shown, HttpServletRequest request, HttpServletResponse response) {
        var presence = Presence.of(request);
        return switch (shown.proof) {
            case Proof.Proven(var who) when presence.locked().equals(Optional.of(who)) ->
                unlock(presence, shown.by, request);
            case Proof.Proven(var who) -> {
                presence.sit(who, shown.by, secrets, response);
                yield new Gone("/");
            }
            case Proof.Unproven(var why) -> refused(presence, why, request);
        };
    }

    /// Over a screen the lock goes and leaves all as it was.
    private static Page unlock(Presence presence, Means by, HttpServletRequest request) {
        presence.unlock(by);
        return byHtmx(request) ? new UnlockedPage() : new Gone("/");
    }

    private static Page refused(Presence presence, Refusal why, HttpServletRequest request) {
        return byHtmx(request) || presence.locked().isPresent()
            ? LockPage.of(presence).refusing(why)
            : WhoPage.of(presence).refusing(why);
    }

    private static boolean byHtmx(HttpServletRequest request) { return request.getHeader("HX-Request") != null; }
}
