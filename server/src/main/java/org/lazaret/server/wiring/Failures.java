package org.lazaret.server.wiring;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.lazaret.core.world.Stopped;
import org.lazaret.pages.Sorry;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/// What a browser sees when there is no page: one plain sentence, never what went on inside.
@Controller
@ControllerAdvice
final class Failures implements ErrorController {
    @RequestMapping("/error") Sorry sorry(HttpServletRequest request) {
        return switch (request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE)) {
            case Integer status when status == 404 -> new Sorry(404, "Nothing here",
                "There is no page at this address. It may have been written down wrongly.");
            case Integer status when status == 413 -> new Sorry(413, "Too long",
                "Cannot take this: it is longer than a form may be. Shorten it and send it again.");
            case Integer status when status >= 400 && status < 500 -> new Sorry(status, "That cannot be read",
                "Cannot read what was sent. Go back, check it and send it again.");
            case null, default -> new Sorry(500, "Something is wrong here",
                "Cannot show this page: the program found a mistake. What was saved before is safe.");
        };
    }

    @ExceptionHandler Sorry unreadable(MethodArgumentTypeMismatchException wrong) { return field(wrong.getName()); }

    @ExceptionHandler Sorry missing(MissingServletRequestParameterException wrong) {
        return field(wrong.getParameterName());
    }

    @ExceptionHandler Sorry unreadable(BindException wrong) {
        return field(wrong.getFieldErrors().isEmpty() ? "this form" : wrong.getFieldErrors().getFirst().getField());
    }

    @ExceptionHandler Sorry stopped(Stopped why) {
        return new Sorry(503, "This site has stopped", "Cannot say whether this was saved: the site stopped before it "
            + "could answer. Use the paper forms, and call whoever looks after this machine.");
    }

    private static Sorry field(String name) {
        return new Sorry(400, "That cannot be read",
            "Cannot read what stands in '%s'. Check it and send it again.".formatted(name));
    }
}
