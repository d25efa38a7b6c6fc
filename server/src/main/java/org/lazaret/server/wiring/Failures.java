package org.lazaret.server.wiring;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.lazaret.core.site.KeptOut;
import org.lazaret.core.world.DiskFault;
import org.lazaret.core.world.Stopped;
import org.lazaret.pages.Sorry;
import org.lazaret.pages.Visit;
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
        return status(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE));
    }

    @ExceptionHandler Sorry unreadable(InvalidParameterException wrong) { return status(wrong.getErrorCode()); }

    private static Sorry status(@Nullable Object status) {
        return switch (status) {
            case Integer code when code == 404 -> new Sorry(404, "nothing-here", "");
            case Integer code when code == 413 -> new Sorry(413, "too-long", "");
            case Integer code when code >= 400 && code < 500 -> new Sorry(code, "unreadable", "");
            case null, default -> new Sorry(500, "wrong-here", "");
        };
    }

    @ExceptionHandler Sorry unreadable(MethodArgumentTypeMismatchException wrong) { return field(wrong.getName()); }

    @ExceptionHandler Sorry missing(MissingServletRequestParameterException wrong) {
        return field(wrong.getParameterName());
    }

    @ExceptionHandler Sorry unreadable(BindException wrong) {
        return field(wrong.getFieldErrors().isEmpty() ? "" : wrong.getFieldErrors().getFirst().getField());
    }

    @ExceptionHandler Sorry stopped(Stopped why) {
        return new Sorry(503, "unsure", "");
    }

    /// Whoever was stopped while a page was made has a desk no longer, for this answer neither.
    @ExceptionHandler Sorry keptOut(KeptOut why, HttpServletRequest request) {
        Visit.of(request).left().begin(request);
        return Reception.barred(why.barred().code(), why.barred().detail());
    }

    @ExceptionHandler Sorry full(DiskFault why) { return new Sorry(503, "stopped", why.getMessage()); }

    private static Sorry field(String name) {
        return new Sorry(400, name.isEmpty() ? "unreadable" : "field-unreadable", name);
    }
}
