package org.lazaret.server.wiring;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Map;
import java.util.TreeMap;

/// Someone who asks a node on this machine for pages, and keeps its cookies. Names below `localhost` need no lookup.
///
/// @param host the site that is asked for
public record Caller(String host, int port, Map<String, String> cookies) {
    /// What came back.
    public record Reply(int status, String head, String body) {}

    public static Caller of(String host, int port) { return new Caller(host, port, new TreeMap<>()); }

    public Reply get(String path) { return ask("GET " + path, "", ""); }

    /// @param form e.g. `name=Rex&species=DOG`
    public Reply post(String path, String form) { return ask("POST " + path, form, ""); }

    /// @param header one more, e.g. `Origin: http://elsewhere.example`
    public Reply post(String path, String form, String header) { return ask("POST " + path, form, header + "\r\n"); }

    private Reply ask(String what, String form, String more) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write(request(what, form, more).getBytes(UTF_8));
            return reply(new String(socket.getInputStream().readAllBytes(), UTF_8));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private String request(String what, String form, String more) {
        var kept = cookies.entrySet().stream().map(Object::toString).collect(joining("; "));
        return """
            %s HTTP/1.0
            Host: %s:%d
            Cookie: %s
            Content-Type: application/x-www-form-urlencoded
            Content-Length: %d
            """.formatted(what, host, port, kept, form.getBytes(UTF_8).length).replace("\n", "\r\n") + more + "\r\n"
            + form;
    }

    private Reply reply(String text) {
        var end = text.indexOf("\r\n\r\n");
        var head = text.substring(0, end);
        head.lines().filter(line -> line.startsWith("Set-Cookie: ")).map(
            line -> line.substring(12).split(";")[0].split("=", 2)).forEach(
                cookie -> cookies.put(cookie[0], cookie[1]));
        return new Reply(Integer.parseInt(head.substring(9, 12)), head, text.substring(end + 4));
    }
}
