package org.lazaret.server.wiring;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lazaret.server.wiring.Caller.Reply;

/// A real node whose site lies on a small disk of its own, which something else fills.
///
/// The disk is in memory and seen by the node's process only; it is gone with it, whatever happens to the test.
class FullDiskTest {
    private static final Pattern ONCE = Pattern.compile("name=\"once\" value=\"([a-z0-9]{26})\"");
    private static final String WARNING = "The disk is nearly full";
    private static final List<String> OWN_MOUNTS = List.of("unshare", "--user", "--map-root-user", "--mount", "sh",
        "-c");
    /// The node comes back after it was killed, on the same disk.
    private static final String TWICE = "mount -t tmpfs -o size=400m none \"$0\" && { \"$@\"; \"$@\"; }";

    @TempDir private Path folder = Path.of("");
    private Process shell;
    private BufferedReader said;
    private Caller anna;

    @BeforeEach void open() throws IOException, InterruptedException {
        var site = Files.createDirectory(folder.resolve("hill-street")).toString();
        assumeTrue(run("mount -t tmpfs none \"$0\"", site).start().waitFor() == 0,
            "this machine lets nobody mount a disk of their own (user namespaces)");
        Files.writeString(folder.resolve("node.yaml"), NodeTest.HILL);
        shell = run(TWICE, site, Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC", "-Xmx192m", "--enable-native-access=ALL-UNNAMED", "-cp",
            System.getProperty("java.class.path"), "org.lazaret.server.Lazaret", "demo", "--empty", "--data",
            folder.toString()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        said = shell.inputReader(UTF_8);
        sitDown();
    }

    @AfterEach void close() {
        if (shell == null) return;
        shell.descendants().forEach(ProcessHandle::destroyForcibly);
        shell.destroyForcibly().onExit().join();
    }

    @Test void a_disk_that_fills_up_is_told_of_long_before_and_takes_nothing_with_it() throws IOException {
        assertThat(register("Margaret Thornton").status()).isEqualTo(303);
        assertThat(anna.get("/clients").body()).doesNotContain(WARNING);

        leave(200);
        assertThat(anna.get("/clients").body()).contains(WARNING);
        assertThat(register("Oliver Thornton").status()).isEqualTo(303);

        leave(40);
        var refused = register("Nobody Thornton");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("Cannot save anything new: the disk has");

        leave(0);
        assertThat(register("Nobody Thornton").status()).isEqualTo(422);
        assertThat(anna.get("/search?q=thorn").body()).as("what is read is still journalled").contains("Margaret");

        Files.delete(filler());
        assertThat(register("Ruth Thornton").status()).as("it goes on by itself").isEqualTo(303);

        node().destroyForcibly();
        sitDown();
        assertThat(found("Ruth")).contains("Margaret", "Oliver").doesNotContain("Nobody");
    }

    /// Something else takes all of the disk but so many megabytes.
    private void leave(long megabytes) throws IOException {
        var piece = new byte[1 << 20];
        var store = Files.getFileStore(filler().getParent());
        try (var file = Files.newOutputStream(filler(), StandardOpenOption.CREATE,
            StandardOpenOption.APPEND)) {
            while (store.getUsableSpace() >> 20 > megabytes) file.write(piece);
            var rest = (int) Math.min(piece.length, store.getUsableSpace());
            if (megabytes == 0) file.write(piece, 0, rest);
        }
    }

    /// On the disk as the node sees it.
    private Path filler() {
        return Path.of("/proc", Long.toString(shell.pid()), "root", folder.toString(), "hill-street", "filler");
    }

    private ProcessHandle node() { return shell.children().findFirst().orElseThrow(); }

    private void sitDown() throws IOException {
        var line = said.readLine();
        assertThat(line).startsWith("http://hill-street.localhost:");
        anna = Caller.of("hill-street.localhost", URI.create(line).getPort());
        anna.post("/who", "account=a-anna");
    }

    private Reply register(String name) {
        var once = ONCE.matcher(anna.get("/clients/new").body());
        assertThat(once.find()).isTrue();
        return anna.post("/clients", "once=%s&name=%s&phone=&email=&address=".formatted(once.group(1),
            name.replace(' ', '+')));
    }

    /// What is found, once the search has read everything anew.
    private String found(String last) {
        var page = anna.get("/search?q=thorn").body();
        for (int each = 0; each < 1_000 && !page.contains(last); each++) page = anna.get("/search?q=thorn").body();
        return page;
    }

    private static ProcessBuilder run(String script, String... arguments) {
        var command = new ArrayList<>(OWN_MOUNTS);
        command.add(script);
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command);
    }
}
