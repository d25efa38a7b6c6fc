package org.lazaret.server.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HexFormat;
import org.lazaret.core.journal.AccountId;
import org.lazaret.core.journal.DeviceId;
import org.lazaret.core.world.Secrets;
import org.lazaret.pages.Visit;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// Sitting down at a desk: a name is picked, a device gets one.
@Controller
final class WhoController {
    private final Secrets secrets;

    WhoController(Secrets secrets) { this.secrets = secrets; }

    @GetMapping("/who") WhoPage ask(HttpServletRequest request) {
        return new WhoPage(Visit.of(request).place().people());
    }

    @PostMapping("/who") void sit(@RequestParam AccountId account, HttpServletRequest request,
        HttpServletResponse response) {
        if (Visit.of(request).place().person(account).isEmpty())
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        new Badge(account, Badge.device(request).orElseGet(this::device)).give(response);
        response.setStatus(303);
        response.setHeader("Location", "/");
    }

    private DeviceId device() { return new DeviceId("d-" + HexFormat.of().formatHex(secrets.bytes(16))); }
}
