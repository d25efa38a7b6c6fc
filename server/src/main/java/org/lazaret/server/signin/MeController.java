package org.lazaret.server.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.lazaret.core.book.Personal;
import org.lazaret.core.book.Refusal;
import org.lazaret.core.site.Desk;
import org.lazaret.practice.staff.Credentials;
import org.lazaret.practice.staff.EmployeeId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where everyone chooses what they prove with that it is them.
@Controller
@RequestMapping("/me")
final class MeController {
    @GetMapping MePage show(Desk desk, HttpServletRequest request) { return page(desk, request, Optional.empty()); }

    @PostMapping("/password") MePage password(@RequestParam Personal password, @RequestParam Personal next, Desk desk,
        HttpServletRequest request) {
        var presence = Presence.of(request);
        var refusal = presence.door().choosePassword(me(desk), password, next, presence.caller());
        if (refusal.isEmpty()) presence.endOthers();
        return page(desk, request, refusal);
    }

    @PostMapping("/pin") MePage pin(@RequestParam Personal password, @RequestParam Personal pin, Desk desk,
        HttpServletRequest request) {
        var presence = Presence.of(request);
        return page(desk, request, presence.door().choosePin(me(desk), password, pin, presence.caller()));
    }

    @PostMapping("/passkeys") MePage add(@RequestParam String answer, @RequestParam Personal label, Desk desk,
        HttpServletRequest request) {
        var presence = Presence.of(request);
        var made = presence.door().passkeys().made(presence.answer(answer), label);
        var refusal = made.map(passkey -> Directory.tell(desk, me(desk).credentials(), new Credentials.AddPasskey(
            passkey)).refusal()).orElseGet(() -> Optional.of(new Proof.PasskeyUnknown()));
        return page(desk, request, refusal);
    }

    @PostMapping("/passkeys/{passkey}/withdrawals") MePage drop(@PathVariable String passkey, Desk desk,
        HttpServletRequest request) {
        var told = Directory.tell(desk, me(desk).credentials(), new Credentials.DropPasskey(passkey));
        return page(desk, request, told.refusal());
    }

    private static MePage page(Desk desk, HttpServletRequest request, Optional<Refusal> refusal) {
        var mine = desk.read(me(desk).credentials());
        return new MePage(mine.pin().isPresent(), mine.passkeys(), Presence.of(request).challenge(), refusal);
    }

    private static EmployeeId me(Desk desk) { return EmployeeId.of(desk.session().who()); }
}
