package org.lazaret.server.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.lazaret.server.wiring.Caller;
import org.lazaret.server.wiring.Node;
import org.lazaret.server.wiring.NodeFile;
import org.lazaret.server.wiring.Served;

/// A real practice on the real disk, to which people sign in as they would.
final class HillStreet implements AutoCloseable {
    static final String HOST = "hill-street.localhost";
    static final String PASSWORD = "correct+horse+battery";
    private static final String CONFIG = """
        group: hill
        port: 0
        sites:
          - {site: hill-street, name: Hill Street, folder: hill-street, latch: latch/hill-street,
             unlock: {key-file: keys/hill-street}, zone: Europe/London}
          - {site: mill-lane, name: Mill Lane, folder: mill-lane, latch: latch/mill-lane,
             unlock: {key-file: keys/mill-lane}, zone: Europe/London}
        """;
    private static final Pattern ONCE = Pattern.compile("name=\"once\" value=\"([a-z0-9]{26})\"");
    private static final Pattern CODE = Pattern.compile("<strong class=\"figure\">([a-z0-9-]{14})</strong>");

    private final Path file;
    private Node node;

    private HillStreet(Path file) {
        this.file = file;
        this.node = Node.start(NodeFile.read(file));
    }

    static HillStreet in(Path folder) {
        try {
            return new HillStreet(Files.writeString(folder.resolve("node.yaml"), CONFIG));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    void restart() {
        node.close();
        node = Node.start(NodeFile.read(file));
    }

    Served site() { return node.served().getFirst(); }

    List<Served> sites() { return node.served(); }

    int port() { return node.port(); }

    /// Someone on a device that never was here.
    Caller stranger() { return stranger(HOST); }

    Caller stranger(String host) {
        var caller = Caller.of(host, node.port());
        caller.get("/who");
        return caller;
    }

    /// What the node prints for whoever stands beside it.
    String firstCode() {
        return node.errands().stream().filter(line -> line.contains("Hill Street")).findFirst().map(
            line -> line.substring(line.lastIndexOf(' ') + 1)).orElse("");
    }

    /// The first practice manager, who is a surgeon too.
    Caller kim() {
        var kim = stranger();
        var reply = kim.post("/who/first", first(firstCode()));
        assertThat(reply.status()).isEqualTo(303);
        return kim;
    }

    static String first(String code) {
        return "code=%s&name=Kim+Ware&signIn=kim&registration=7654321&also=VETERINARY_SURGEON&password=%s".formatted(
            code, PASSWORD);
    }

    /// Someone whom Kim engages, signed in with the code she gave them.
    Caller engaged(Caller kim, String name, String role) {
        var form = "once=%s&name=%s&signIn=%s&registration=1234567&joined=2024-01-08&roles=%s".formatted(once(kim,
            "/staff"), name, name, role);
        var file = location(kim.post("/staff", form));
        var code = code(kim.post(file + "/codes", "once=" + once(kim, file)).body());
        var someone = stranger();
        var chosen = someone.post("/who/code", "signIn=%s&code=%s&password=%s".formatted(name, code, PASSWORD));
        assertThat(chosen.status()).as(chosen.body()).isEqualTo(303);
        return someone;
    }

    /// Makes someone's device one of the house, with a code from Kim.
    void enrol(Caller kim, Caller device) {
        var code = code(kim.post("/staff/devices", "once=%s&label=Reception+%s".formatted(once(kim, "/staff"),
            Integer.toHexString(device.hashCode()))).body());
        assertThat(device.post("/who/device", "code=" + code).status()).isEqualTo(303);
    }

    static String code(String page) {
        var found = CODE.matcher(page);
        assertThat(found.find()).as(page).isTrue();
        return found.group(1);
    }

    static String once(Caller caller, String page) {
        var body = caller.get(page).body();
        var found = ONCE.matcher(body);
        assertThat(found.find()).as(body).isTrue();
        return found.group(1);
    }

    static String location(Caller.Reply reply) {
        return reply.head().lines().filter(line -> line.startsWith("Location: ")).findFirst().orElse("").replaceFirst(
            "Location: (http://[^/]+)?", "");
    }

    @Override public void close() { node.close(); }
}
