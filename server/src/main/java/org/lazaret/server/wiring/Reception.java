package org.lazaret.server.wiring;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.lazaret.core.site.Entering;
import org.lazaret.core.site.Session;
import org.lazaret.group.orders.Suspended;
import org.lazaret.pages.Keepsake;
import org.lazaret.pages.PageRenderer;
import org.lazaret.pages.Sorry;
import org.lazaret.pages.Visit;
import org.lazaret.practice.staff.Duties;
import org.lazaret.server.signin.Directory;
import org.lazaret.server.signin.Presence;

/// Where every request comes in: it finds the site by the host's name, who is there by the door, and
/// a desk for both. Whether they may do what they ask, the gate says.
public final class Reception extends HttpFilter {
    private static final long serialVersionUID = 1;
    private static final String POLICY = "default-src 'self'; form-action 'self'; frame-ancestors 'none'; "
        + "base-uri 'none'; object-src 'none'";

    private final transient List<Served> sites;
    private final transient PageRenderer renderer;
    private final transient Duties duties;

    public Reception(List<Served> sites, Duties duties, PageRenderer renderer) {
        this.sites = sites;
        this.duties = duties;
        this.renderer = renderer;
    }

    /// A request on its way in, and what it finds behind the reception.
    private record Coming(HttpServletRequest request, HttpServletResponse response, FilterChain chain) {
        void in() throws IOException, ServletException { chain.doFilter(request, response); }
    }

    @Override protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws IOException, ServletException {
        protect(request, response);
        var served = served(request);
        if (served.isEmpty()) plain(response, 421, "There is no site of that name on this node.");
        else if (fromElsewhere(request)) plain(response, 403, "This was sent by a page of another site.");
        else admit(served.get(), new Coming(request, response, chain));
    }

    private void admit(Served served, Coming coming) throws IOException, ServletException {
        new Visit(served.place(), Optional.empty(), duties::anyone, Visit.UNFOLLOWED).begin(coming.request);
        try {
            if (served.shutTo(coming.request.getRemoteAddr()) && !free(coming.request)) {
                renderer.answer(barred("dark", ""), coming.request, coming.response);
                return;
            }
            var ended = served.ended().get();
            if (!ended.isEmpty() && !free(coming.request)) {
                renderer.answer(barred("superseded", ended), coming.request, coming.response);
                return;
            }
            var presence = Presence.at(served.door(), coming.request);
            if (presence.who().isPresent() && !free(coming.request)) seat(served, presence, coming);
            else coming.in();
            if (changesStaff(coming.request)) served.door().directory().refresh();
        } catch (Directory.Closed closed) {
            renderer.answer(barred("stopped", closed.getMessage()), coming.request, coming.response);
        }
    }

    private void seat(Served served, Presence presence, Coming coming) throws IOException, ServletException {
        long since = served.following().now(); // before anything is read
        var session = new Session(presence.who().orElseThrow(), presence.device(), Keepsake.of(coming.request));
        switch (served.site().enter(session)) {
            case Entering.Entered(var desk) -> {
                new Visit(served.place(), Optional.of(desk), presence.rights(duties), since).begin(coming.request);
                coming.in();
            }
            case Entering.Barred(var code, var detail) ->
                renderer.answer(barred(code, detail), coming.request, coming.response);
        }
    }

    static Sorry barred(String code, String detail) {
        return switch (code) {
            case Suspended.CODE, Suspended.HELD, "dark" -> new Sorry(403, code, detail);
            case "stopped", "superseded" -> new Sorry(503, code, detail);
            case "rolled-back", "rewritten" -> new Sorry(503, "other-record", detail);
            default -> new Sorry(503, "no-desk", detail);
        };
    }

    private Optional<Served> served(HttpServletRequest request) {
        return Served.among(sites, request.getServerName());
    }

    /// What needs no desk whoever asks, and is asked with every page.
    private static boolean free(HttpServletRequest request) { return request.getRequestURI().startsWith("/assets/"); }

    private static boolean changesStaff(HttpServletRequest request) {
        return !request.getMethod().equals("GET") && request.getRequestURI().startsWith("/staff");
    }

    /// A form sent by a page of another origin. Browsers say so, and pages cannot make them lie.
    static boolean fromElsewhere(HttpServletRequest request) {
        if (List.of("GET", "HEAD").contains(request.getMethod())) return false;
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null) return !site.equals("same-origin");
        var origin = request.getHeader("Origin");
        return origin != null && !origin.equals(request.getScheme() + "://" + request.getHeader("Host"));
    }

    static void protect(HttpServletRequest request, HttpServletResponse response) {
        if (request.isSecure()) response.setHeader("Strict-Transport-Security", "max-age=31536000");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    }

    static void plain(HttpServletResponse response, int status, String sentence) throws IOException {
        response.setStatus(status);
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter().write(sentence + "\n");
    }
}
