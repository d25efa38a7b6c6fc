package org.lazaret.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How a node's process begins and ends: unlocked by a passphrase, told to end, started twice, on a disk that takes no
/// more.
class NodeLifeTest {
    private static final String HILL = Hill.NODE.replace("{key-file: keys/hill-street}", "{passphrase: ask}");
    private static final String RIGHT = "correct horse battery\n";

    @TempDir private Path folder = Path.of("");

    @BeforeEach void write() throws IOException { Files.writeString(folder.resolve("node.yaml"), HILL); }

    @Test void a_passphrase_opens_what_it_closed_and_no_other_does() throws IOException {
        var first = node(RIGHT);
        assertThat(first.inputReader(UTF_8).readLine()).startsWith("http://hill-street.localhost:");
        assertThat(first.toHandle().destroy()).as("as Ctrl-C and SIGTERM do").isTrue();
        assertThat(first.onExit().join().exitValue()).isZero();
        assertThat(said(first)).contains("Closed. Everything that was saved is on the disk.");
        assertThat(Typed.at("verify", folder.toString()).exit()).isZero();

        assertEnds(node("another horse\n"), 1, "does not open with this passphrase");
        assertEnds(node(""), 2, "give it as a line of standard input");
        assertEnds(node("  \n"), 2, "the passphrase of Hill Street has no letter");

        var again = node(RIGHT);
        assertThat(again.inputReader(UTF_8).readLine()).startsWith("http://");
        assertEnds(node(RIGHT), 1, "lock has another owner");
        again.destroyForcibly().onExit().join();
        var third = node(RIGHT);
        assertThat(third.inputReader(UTF_8).readLine()).as("a lock dies with its process").startsWith("http://");
        third.destroyForcibly().onExit().join();
    }

    @Test void a_demonstration_that_is_ended_while_it_opens_leaves_nothing_behind() throws IOException {
        var temporary = Files.createDirectory(folder.resolve("temporary"));
        var command = java("-Djava.io.tmpdir=" + temporary);
        command.addAll(List.of("demo", "--empty", "--port", "0"));
        var demo = new ProcessBuilder(command).start();
        while (empty(temporary) && demo.isAlive()) Thread.onSpinWait();
        assertThat(demo.toHandle().destroy()).isTrue();
        assertThat(demo.onExit().join().exitValue()).isZero();
        assertThat(empty(temporary)).as("what it made is removed").isTrue();
    }

    private static boolean empty(Path where) throws IOException {
        try (var there = Files.list(where)) {
            return there.noneMatch(one -> one.getFileName().toString().startsWith("lazaret-demo-"));
        }
    }

    @Test void a_disk_that_takes_no_more_is_told_and_what_was_begun_is_no_site() throws IOException {
        assertEnds(begun(RIGHT, "ulimit -f 4000; exec \"$@\""), 1, "Cannot open what");
    }

    @Test void a_port_that_another_program_has_is_named() throws IOException {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Files.writeString(folder.resolve("node.yaml"), HILL.replace("port: 0", "port: " + other.getLocalPort()));
            assertEnds(node(RIGHT), 1, "Cannot listen on port %d: another program does".formatted(
                other.getLocalPort()));
        }
    }

    @Test void a_file_that_is_wrong_is_named_with_its_place() throws IOException {
        Files.writeString(folder.resolve("node.yaml"), HILL.replace("port: 0", "port: many"));
        assertEnds(node(RIGHT), 2, "node.yaml, line 2, column 7: 'port' must be a whole number");
        Files.delete(folder.resolve("node.yaml"));
        assertEnds(node(RIGHT), 2, "node.yaml: the file cannot be read");
    }

    private static void assertEnds(Process process, int exit, String said) throws IOException {
        var error = said(process);
        assertThat(process.onExit().join().exitValue()).as(error).isEqualTo(exit);
        assertThat(error).contains(said).doesNotContain("\tat ");
    }

    private static String said(Process process) throws IOException {
        return new String(process.getErrorStream().readAllBytes(), UTF_8);
    }

    private static List<String> java(String option) {
        return new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), option,
            "-Xmx192m", "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"),
            "org.lazaret.server.Lazaret"));
    }

    private Process node(String input) throws IOException { return begun(input, "exec \"$@\""); }

    private Process begun(String input, String shell) throws IOException {
        var command = new ArrayList<>(List.of("bash", "-c", shell, "bash"));
        command.addAll(java("-XX:+UseSerialGC"));
        command.addAll(List.of("node", folder.resolve("node.yaml").toString()));
        var process = new ProcessBuilder(command).start();
        try (var typed = process.getOutputStream()) {
            typed.write(input.getBytes(UTF_8));
        } catch (IOException gone) {
            assertThat(gone).as("it ended before it read").hasMessageContaining("pipe");
        }
        return process;
    }
}
