package org.lazaret.server.wiring;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a page hears of that was written after it was drawn, whenever it begins to listen.
class ChangesTest {
    private static final Pattern SINCE = Pattern.compile("data-since=\"([0-9]+)\"");
    private static final Pattern ONCE = Pattern.compile("name=\"once\" value=\"([a-z0-9]{26})\"");
    private static final Pattern NEWS = Pattern.compile("data:[^\\n]* clients\\b");
    /// Well below what a quiet stream says by itself.
    private static final int PATIENCE_MILLIS = 8_000;
    private static final int LITTLE_MILLIS = 500;

    @TempDir private Path folder = Path.of("");
    private Node node;
    private Caller anna;

    @BeforeEach void open() throws IOException {
        node = Node.demonstrate(NodeFile.read(Files.writeString(folder.resolve("node.yaml"), NodeTest.HILL)));
        anna = Caller.of("hill-street.localhost", node.port());
        anna.post("/who", "account=a-anna");
    }

    @AfterEach void close() { node.close(); }

    private long drawn() { return Long.parseLong(found(SINCE, anna.get("/waiting").body())); }

    private static String found(Pattern pattern, String text) {
        var match = pattern.matcher(text);
        assertThat(match.find()).as(text).isTrue();
        return match.group(1);
    }

    private void register() {
        var once = found(ONCE, anna.get("/clients/new").body());
        anna.post("/clients", "once=%s&name=Margaret+Thornton&phone=&email=&address=".formatted(once));
    }

    /// Whether it is told of clients in that time.
    private boolean hears(long since, int millis) throws IOException { return hears(since, millis, () -> {}); }

    /// @param meanwhile once it listens
    private boolean hears(long since, int millis, Runnable meanwhile) throws IOException {
        var kept = anna.cookies().entrySet().stream().map(Object::toString).collect(joining("; "));
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), node.port())) {
            socket.setSoTimeout(millis);
            var asked = "GET /changes?since=%d HTTP/1.0\r\nHost: hill-street.localhost:%d\r\nCookie: %s\r\n\r\n";
            socket.getOutputStream().write(asked.formatted(since, node.port(), kept).getBytes(UTF_8));
            var said = new StringBuilder();
            while (said.indexOf("retry: ") < 0) said.append((char) socket.getInputStream().read());
            meanwhile.run();
            while (!NEWS.matcher(said).find()) said.append((char) socket.getInputStream().read());
            return true;
        } catch (SocketTimeoutException nothing) {
            return false;
        }
    }

    @Test void what_was_written_before_it_listened_is_told_at_once() throws IOException {
        long since = drawn();
        register();
        assertThat(hears(since, PATIENCE_MILLIS)).isTrue();
    }

    @Test void what_it_shows_already_is_not_told_nor_what_was_before_a_number_that_nobody_gave() throws IOException {
        register();
        assertThat(hears(drawn(), LITTLE_MILLIS)).isFalse();
        assertThat(hears(Long.MAX_VALUE, LITTLE_MILLIS)).isFalse();
        assertThat(hears(-1, LITTLE_MILLIS)).isFalse();
    }

    @Test void a_number_of_before_a_start_keeps_nobody_from_hearing() throws IOException {
        assertThat(hears(Long.MAX_VALUE, PATIENCE_MILLIS, this::register)).isTrue();
    }
}
