package org.lazaret.server.wiring;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.lazaret.core.site.Desk;
import org.lazaret.core.site.Entering;
import org.lazaret.server.signin.Presence;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Tells open pages in which rooms something was written, and nothing more: they ask again through their own desks.
///
/// Shape: server-sent events, each the names of rooms with blanks between; a comment when nothing happened for a while.
@Controller
final class ChangesController {
    private static final Duration QUIET = Duration.ofSeconds(15);

    private final List<Served> sites;

    ChangesController(List<Served> sites) { this.sites = sites; }

    /// Begins with what was written since the page was asked for, so that nothing is missed between the two. Ends with
    /// the page, the node, or as soon as there is no desk any more for whoever listens.
    ///
    /// @param since as the page says; of a number that this node does not have: from now on
    @GetMapping("/changes") void follow(@RequestParam(defaultValue = "-1") long since, Desk desk,
        HttpServletRequest request, HttpServletResponse response) throws IOException {
        var served = Served.among(sites, request.getServerName()).orElseThrow();
        response.setContentType("text/event-stream;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        long now = served.following().now();
        say("retry: 1000", response);
        var news = served.following().after(since < 0 || since > now ? now : since, QUIET);
        while (!news.over() && admitted(served, desk, request)) { // before anything more is said to them
            say(news.rooms().isEmpty() ? ": quiet" : "data: " + String.join(" ", news.rooms()), response);
            news = served.following().after(news.number(), QUIET);
        }
    }

    private static boolean admitted(Served served, Desk desk, HttpServletRequest request) {
        if (served.shutTo(request.getRemoteAddr())) return false;
        return Presence.at(served.door(), request).who().filter(desk.session().who()::equals).isPresent()
            && served.site().enter(desk.session()) instanceof Entering.Entered;
    }

    private static void say(String line, HttpServletResponse response) throws IOException {
        response.getOutputStream().write((line + "\n\n").getBytes(UTF_8));
        response.flushBuffer();
    }
}
