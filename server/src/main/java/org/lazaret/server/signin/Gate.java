package org.lazaret.server.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.lazaret.pages.PageRenderer;
import org.lazaret.pages.Visit;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/// The one place where it is asked, of every route, whether whoever asks for it may.
public final class Gate implements HandlerInterceptor {
    private final PageRenderer renderer;

    public Gate(PageRenderer renderer) { this.renderer = renderer; }

    @Override public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
        throws IOException {
        var visit = Visit.of(request);
        if (visit.rights().may(route(request))) return true;
        if (visit.desk().isPresent()) renderer.answer(new NotYoursPage(), request, response);
        else
            if (stays(request))
                renderer.answer(LockPage.of(Presence.of(request)), request, response);
            else
                response.sendRedirect("/who", 303);
        return false;
    }

    /// As `roles.txt` names it; a HEAD is a GET without its answer.
    private static String route(HttpServletRequest request) {
        var method = request.getMethod().equals("HEAD") ? "GET" : request.getMethod();
        return method + " " + request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
    }

    /// Whoever asks stays on the screen that they have: something is below the lock, or the page asks by itself.
    private static boolean stays(HttpServletRequest request) {
        var presence = Presence.of(request);
        return byHtmx(request) || presence.locked().isPresent() || !presence.byHand();
    }

    private static boolean byHtmx(HttpServletRequest request) { return request.getHeader("HX-Request") != null; }
}
