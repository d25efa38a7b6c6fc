package org.lazaret.server.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lazaret.server.Lazaret;

/// This program once more, in a process of its own, with the flags of this one and the memory of a node.
record Jvm(List<String> command) {
    private static final Pattern ADDRESS = Pattern.compile("http://hill\\.localhost:(\\d+)/");
    private static final List<String> NODE = List.of("-Xmx128m", "-XX:MaxMetaspaceSize=96m",
        "-XX:ReservedCodeCacheSize=48m");

    static Jvm of(String... arguments) { return main(Lazaret.class, arguments); }

    /// @param program whose `main` is run
    static Jvm main(Class<?> program, String... arguments) { return main(NODE, program, arguments); }

    /// The same with other memory.
    static Jvm main(List<String> flags, Class<?> program, String... arguments) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(flags);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
        command.addAll(List.of(arguments));
        return new Jvm(command);
    }

    Process started() {
        try {
            return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    int ended() { return started().onExit().join().exitValue(); }

    /// In the first line with an address of the benchmark's site.
    static int port(BufferedReader lines) {
        return lines.lines().map(ADDRESS::matcher).filter(Matcher::find).map(
            found -> Integer.parseInt(found.group(1))).findFirst().orElseThrow(
                () -> new IllegalStateException("the node ended before it said where it is"));
    }

    /// As Linux counts it.
    static double residentMegabytes(long pid) throws IOException {
        var line = Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream().filter(
            each -> each.startsWith("VmRSS")).findFirst().orElseThrow();
        return Long.parseLong(line.replaceAll("\\D", "")) / 1024.0;
    }
}
