package org.lazaret.server.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.lazaret.core.book.Personal;
import org.lazaret.core.book.Refusal;
import org.lazaret.core.site.Desk;
import org.lazaret.practice.staff.EmployeeId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where everyone chooses what they prove with that it is them.
@Controller
@RequestMapping("/me")
final class MeController {
    @GetMapping MePage show(Desk desk) { return page(desk, Optional.empty()); }

    @PostMapping("/password") MePage password(@RequestParam Personal password, @RequestParam Personal next, Desk desk,
        HttpServletRequest request) {
        var presence = Presence.of(request);
        var refusal = presence.door().choosePassword(me(desk), password, next, presence.caller());
        if (refusal.isEmpty()) presence.endOthers();
        return page(desk, refusal);
    }

    @PostMapping("/pin") MePage pin(@RequestParam Personal password, @RequestParam Personal pin, Desk desk,
        HttpServletRequest request) {
        var presence = Presence.of(request);
        return page(desk, presence.door().choosePin(me(desk), password, pin, presence.caller()));
    }

    private static MePage page(Desk desk, Optional<Refusal> refusal) {
        return new MePage(desk.read(me(desk).credentials()).pin().isPresent(), refusal);
    }

    private static EmployeeId me(Desk desk) { return EmployeeId.of(desk.session().who()); }
}
