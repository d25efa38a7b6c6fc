package org.lazaret.server.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.stream.Stream;
import org.lazaret.core.book.Personal;
import org.lazaret.core.world.Secrets;
import org.lazaret.pages.Gone;
import org.lazaret.pages.Page;
import org.lazaret.pages.Today;
import org.lazaret.practice.staff.Means;
import org.lazaret.practice.staff.Person;
import org.lazaret.practice.staff.Role;
import org.lazaret.server.signin.CodePage.What;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What one-time codes open: a password of one's own, a device of the house, a practice without a manager.
@Controller
@RequestMapping("/who")
final class CodeController {
    private final Secrets secrets;

    CodeController(Secrets secrets) { this.secrets = secrets; }

    @GetMapping("/code") CodePage code() { return CodePage.of(What.CODE); }

    @GetMapping("/device") CodePage device() { return CodePage.of(What.DEVICE); }

    @GetMapping("/first") CodePage first() { return CodePage.of(What.FIRST); }

    /// A new password and the code that allows it, as typed.
    record Choosing(String signIn, Personal code, Personal password) {}

    @PostMapping("/code") Page choose(@ModelAttribute Choosing is, HttpServletRequest request,
        HttpServletResponse response) {
        var presence = named(request, response);
        var proof = presence.door().byCode(is.signIn, is.code, is.password, presence.caller());
        return answer(What.CODE, proof, presence, response);
    }

    @PostMapping("/device") Page enrol(@RequestParam Personal code, HttpServletRequest request,
        HttpServletResponse response) {
        var presence = named(request, response);
        var refusal = presence.door().enrol(code, presence.caller());
        return refusal.isPresent() ? new CodePage(What.DEVICE, refusal) : new Gone("/who");
    }

    /// The first practice manager, as typed.
    record Applying(Personal code, Personal name, Personal registration, Role also, Personal signIn,
        Personal password) {
        Door.Applicant applicant(Today today) {
            var person = new Person(name, signIn, registration, today.day());
            return new Door.Applicant(person, Stream.of(Role.PRACTICE_MANAGER, also).distinct().toList(), password);
        }
    }

    @PostMapping("/first") Page found(@ModelAttribute Applying applying, Today today, HttpServletRequest request,
        HttpServletResponse response) {
        var presence = named(request, response);
        var proof = presence.door().byFirstCode(applying.code, applying.applicant(today), presence.caller());
        return answer(What.FIRST, proof, presence, response);
    }

    private Presence named(HttpServletRequest request, HttpServletResponse response) {
        var presence = Presence.of(request);
        presence.name(secrets, response);
        return presence;
    }

    private Page answer(What what, Proof proof, Presence presence, HttpServletResponse response) {
        return switch (proof) {
            case Proof.Proven(var who) -> {
                presence.sit(who, Means.CODE, secrets, response);
                yield new Gone("/me");
            }
            case Proof.Unproven(var why) -> new CodePage(what, Optional.of(why));
        };
    }
}
