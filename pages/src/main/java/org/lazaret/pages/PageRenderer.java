package org.lazaret.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;

/// Turns a page into an answer: bare for htmx, in the frame otherwise.
///
/// Promise: the access entry of all that the page shows is durable before its first byte leaves.
public final class PageRenderer implements HandlerMethodReturnValueHandler {
    private final Drawing drawing;

    public PageRenderer(Drawing drawing) { this.drawing = drawing; }

    @Override public boolean supportsReturnType(MethodParameter type) {
        return Page.class.isAssignableFrom(type.getParameterType());
    }

    @Override public void handleReturnValue(@Nullable Object page, MethodParameter type, ModelAndViewContainer model,
        NativeWebRequest web) throws IOException {
        model.setRequestHandled(true);
        answer((Page) page, web.getNativeRequest(HttpServletRequest.class),
            web.getNativeResponse(HttpServletResponse.class));
    }

    /// Answers a request that has a visit with this page.
    public void answer(Page answer, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var page = answer instanceof Settled(_, var shown) && byHtmx(request) ? shown.get() : answer;
        var visit = Visit.of(request);
        if (posted(request) && page.status() == 200) cut(request, visit);
        if (page instanceof Gone || page instanceof Settled || redrawn(page, request)) {
            send(page.path(), visit, request, response);
            return;
        }
        var bytes = byHtmx(request) ? drawing.bare(page, visit) : drawing.framed(page, visit);
        visit.desk().ifPresent(desk -> desk.show(page.path()).now());
        Keepsake.give(visit, request, response);
        if (byHtmx(request)) steer(page, request, response);
        send(page.status(), bytes, response);
    }

    /// What was half typed is written now.
    private static void cut(HttpServletRequest request, Visit visit) {
        var draft = Optional.ofNullable(request.getParameter("draft")).flatMap(HalfTyped::of);
        visit.desk().ifPresent(desk -> draft.ifPresent(half -> desk.cut(half.by(desk.session().who()))));
    }

    private static void send(String path, Visit visit, HttpServletRequest request, HttpServletResponse response) {
        Keepsake.give(visit, request, response);
        response.setStatus(byHtmx(request) ? 200 : 303);
        response.setHeader(byHtmx(request) ? "HX-Redirect" : "Location", ascii(path));
    }

    /// As a header may hold it: what is not ASCII is percent-encoded.
    private static String ascii(String path) {
        var text = new StringBuilder();
        for (var one : path.getBytes(UTF_8))
            if (one > ' ' && one < 0x7f) text.append((char) one);
            else text.append("%%%02X".formatted(one));
        return text.toString();
    }

    /// Where an answer goes on the screen it came from: a page without a place of its own into the notice, one with
    /// another address than the screen's changes that.
    private static void steer(Page page, HttpServletRequest request, HttpServletResponse response) {
        if (page.notice()) {
            response.setHeader("HX-Retarget", "#notice");
            response.setHeader("HX-Reswap", "innerHTML");
        } else
            if (page.status() == 200 && !page.isPart() && !page.path().equals(screen(request)))
                response.setHeader("HX-Push-Url", page.path());
    }

    private static void send(int status, byte[] bytes, HttpServletResponse response) throws IOException {
        response.setStatus(status);
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    /// A form that did what it should leads to its page, so that reloading does not send it again.
    private static boolean redrawn(Page page, HttpServletRequest request) {
        return page.status() == 200 && posted(request) && !byHtmx(request) && !page.shownOnce();
    }

    private static boolean posted(HttpServletRequest request) { return request.getMethod().equals("POST"); }

    private static boolean byHtmx(HttpServletRequest request) { return request.getHeader("HX-Request") != null; }

    private static String screen(HttpServletRequest request) {
        var url = request.getHeader("HX-Current-URL");
        return url == null ? "" : pathOf(url);
    }

    private static String pathOf(String url) {
        try {
            var path = URI.create(url).getPath();
            return path == null ? "" : path;
        } catch (IllegalArgumentException _) {
            return "";
        }
    }
}
