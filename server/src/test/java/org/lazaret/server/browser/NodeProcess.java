package org.lazaret.server.browser;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A node in a process of its own, as the launcher starts it; its people sit down by one tap.
final class NodeProcess implements AutoCloseable {
    private final Process process;
    private final String address;

    private NodeProcess(Process process, String address) {
        this.process = process;
        this.address = address;
    }

    /// Returns when it answers.
    static NodeProcess start(Path config) {
        return run(config.getParent(), List.of("demo", "--empty", "--data", config.getParent().toString()));
    }

    /// The demonstration, with all that lives in it.
    static NodeProcess demo(Path data) {
        return run(data, List.of("demo", "--port", "0", "--data", data.toString()));
    }

    /// As the launcher plugs in again what lay there when somebody pulled the plug.
    static NodeProcess again(Path data) {
        return run(data, List.of("demo", "--again", note(data).toString()));
    }

    private static Path note(Path data) { return data.resolve("plug"); }

    private static NodeProcess run(Path data, List<String> arguments) {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC", "-Xmx192m", "-XX:TieredStopAtLevel=1", // it lives for seconds
            "--enable-native-access=ALL-UNNAMED", "-cp",
            System.getProperty("java.class.path"), "org.lazaret.server.Lazaret"));
        command.addAll(arguments);
        try {
            var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
            builder.environment().put("LAZARET_PLUG", note(data).toString());
            var process = builder.start();
            return new NodeProcess(process, firstLine(process));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// On the port that a node had which is gone.
    static NodeProcess start(Path config, int port) {
        try {
            Files.writeString(config, Files.readString(config).replaceFirst("port: \\d+", "port: " + port));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return start(config);
    }

    int port() { return URI.create(address).getPort(); }

    /// E.g. `http://hill-street.localhost:41234/`.
    String address() { return address; }

    /// Waits until it has ended by itself.
    ///
    /// @return its exit code
    int ended() { return process.onExit().join().exitValue(); }

    /// As `kill -9` does: nothing is closed, nothing is said.
    void kill() { process.destroyForcibly().onExit().join(); }

    @Override public void close() {
        process.destroy();
        process.onExit().join();
    }

    private static String firstLine(Process process) throws IOException {
        var line = new BufferedReader(process.inputReader(StandardCharsets.UTF_8)).readLine();
        if (line == null) throw new IllegalStateException("the node ended before it answered");
        return line;
    }
}
