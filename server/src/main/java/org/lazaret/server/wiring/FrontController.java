package org.lazaret.server.wiring;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.lazaret.pages.Asset;
import org.lazaret.pages.Visit;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/// The front door leads to the first room of the menu; style sheet, script and sign lie beside it.
@Controller
final class FrontController {
    @GetMapping("/") void front(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendRedirect(Visit.of(request).place().menu().getFirst().path(), 303);
    }

    @GetMapping("/assets/{name}") void asset(@PathVariable String name, HttpServletRequest request,
        HttpServletResponse response) throws IOException {
        var asset = Asset.named(name).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        response.setHeader("ETag", asset.tag());
        response.setHeader("Cache-Control", "no-cache");
        if (asset.tag().equals(request.getHeader("If-None-Match"))) {
            response.setStatus(304);
            return;
        }
        response.setContentType(asset.type());
        response.setContentLength(asset.bytes().length);
        response.getOutputStream().write(asset.bytes());
    }
}
