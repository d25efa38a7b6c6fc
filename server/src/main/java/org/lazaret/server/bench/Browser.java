package org.lazaret.server.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Locale;
import org.lazaret.server.wiring.Caller;

/// Somebody signed in, with one connection that stays open: the least a load generator can be.
final class Browser implements AutoCloseable {
    private static final int BUFFER = 64 * 1024;

    private final Socket socket;
    private final InputStream in;
    private final String head;
    private byte[] body = new byte[BUFFER];
    private int length;

    private Browser(Socket socket, String head) throws IOException {
        this.socket = socket;
        this.in = new BufferedInputStream(socket.getInputStream(), BUFFER);
        this.head = head;
    }

    static Browser signedIn(int port) throws IOException {
        var caller = Caller.of("hill.localhost", port);
        caller.post("/who", "account=a-bench");
        var cookies = String.join("; ", caller.cookies().entrySet().stream().map(Object::toString).toList());
        var socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        return new Browser(socket, " HTTP/1.1\r\nHost: hill.localhost:%d\r\nCookie: %s\r\n".formatted(port, cookies));
    }

    /// @return the status
    int get(String path) throws IOException { return ask("GET " + path + head + "\r\n"); }

    /// @param form e.g. `weight=4.2`
    int post(String path, String form) throws IOException { return post(path, form, ""); }

    /// As pages send their forms: what comes back takes the form's place.
    int postInPlace(String path, String form) throws IOException { return post(path, form, "HX-Request: true\r\n"); }

    private int post(String path, String form, String more) throws IOException {
        return ask("POST " + path + head + more + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: "
            + form.length() + "\r\n\r\n" + form);
    }

    /// What came back last.
    String body() { return new String(body, 0, length, UTF_8); }

    private int ask(String request) throws IOException {
        socket.getOutputStream().write(request.getBytes(ISO_8859_1));
        var status = Integer.parseInt(line().substring(9, 12));
        length = 0;
        for (var line = line(); !line.isEmpty(); line = line()) {
            var lower = line.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) length = Integer.parseInt(line.substring(15).strip());
            if (lower.startsWith("transfer-encoding:"))
                throw new IOException("an answer without a length is not read here: " + line);
        }
        if (length > body.length) body = new byte[length];
        if (in.readNBytes(body, 0, length) < length) throw new IOException("the answer ended too early");
        return status;
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) throw new IOException("the connection was closed");
            if (next != '\r') line.append((char) next);
        }
        return line.toString();
    }

    @Override public void close() throws IOException { socket.close(); }
}
