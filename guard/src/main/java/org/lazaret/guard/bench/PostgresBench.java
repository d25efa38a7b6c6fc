package org.lazaret.guard.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.lazaret.core.bench.Bench.Figure;

/// The same two questions of PostgreSQL with an index for each, where it is installed: a server of its own, on a socket
/// in a folder of its own, that ends with the bench.
final class PostgresBench {
    private static final Path INSTALLED = Path.of("/usr/lib/postgresql");
    private static final Pattern TIME = Pattern.compile("Time: ([0-9.]+) ms");
    private static final int ASKED = 200;

    private final Path programs;
    private final Path folder;
    private final boolean root = "root".equals(System.getProperty("user.name"));

    private PostgresBench(Path programs, Path folder) {
        this.programs = programs;
        this.folder = folder;
    }

    /// Empty where it is not installed.
    static List<Figure> figures(int rows) {
        var programs = programs();
        if (programs.isEmpty()) {
            System.err.println("PostgreSQL is not on this machine: nothing of it stands beside these figures.");
            return List.of();
        }
        try {
            var folder = Files.createTempDirectory("lazaret-postgres-");
            var bench = new PostgresBench(programs.get(), folder);
            try {
                return bench.run(rows);
            } finally {
                bench.end();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Optional<Path> programs() {
        if (!Files.isDirectory(INSTALLED)) return Optional.empty();
        try (var versions = Files.list(INSTALLED)) {
            return versions.map(version -> version.resolve("bin")).filter(
                bin -> Files.isExecutable(bin.resolve("initdb"))).max(Path::compareTo);
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private List<Figure> run(int rows) throws IOException {
        if (root) done(List.of("chown", "postgres", folder.toString()));
        done(as("initdb", "-D", data(), "-A", "trust", "-U", "bench"));
        done(as("pg_ctl", "-D", data(), "-l", data() + "/log", "-w", "-o",
            "-k %s -c listen_addresses='' -c max_wal_size=8GB".formatted(folder), "start"));
        double seconds = asked(filling(rows)).stream().mapToDouble(millis -> millis / 1e3).sum();
        var who = asked(questions("who", "a-5xk2m9qpr7tn3vwy8bcd", 21, 9_100));
        var whom = asked(questions("whom", "5xk2m9qpr7tn3vwy8bcd", 7_919, 5_000_000));
        return List.of(
            new Figure("PostgreSQL: rows noted, %,d".formatted(rows), rows / seconds, "rows/s", rows / seconds,
                "itself"),
            figure("PostgreSQL: what somebody read", who), figure("PostgreSQL: who read somebody", whom));
    }

    private static Figure figure(String name, List<Double> millis) {
        var sorted = millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return new Figure(name + ", half within", sorted[sorted.length / 2], "ms", sorted[sorted.length * 99 / 100],
            "what 99 of 100 took");
    }

    private static String filling(int rows) {
        return """
            create table looked (position bigint, who text, whom text);
            insert into looked select number, 'a-5xk2m9qpr7tn3vwy8bcd' || (random() * 9099)::int,
            '5xk2m9qpr7tn3vwy8bcd' || (random() * 4999999)::int from generate_series(1, %d) number;
            create index on looked (who);
            create index on looked (whom);
            analyze looked;
            """.formatted(rows);
    }

    private static String questions(String column, String name, int step, int most) {
        var all = IntStream.range(0, 2 * ASKED).mapToObj(
            number -> "select position from looked where %s = '%s%d';".formatted(column, name,
                (long) number * step % most));
        return String.join("\n", all.toList());
    }

    /// How long each statement took, in milliseconds; of questions the second half, when it is warm.
    private List<Double> asked(String script) throws IOException {
        var file = Files.writeString(folder.resolve("script.sql"), "\\timing on\n" + script);
        var times = new ArrayList<Double>();
        var found = TIME.matcher(done(as("psql", "-h", folder.toString(), "-U", "bench", "-q", "-f", file.toString(),
            "postgres")));
        while (found.find()) times.add(Double.valueOf(found.group(1)));
        return times.size() > ASKED ? times.subList(ASKED, times.size()) : times;
    }

    private String data() { return folder.resolve("data").toString(); }

    /// It refuses to be root.
    private List<String> as(String program, String... arguments) {
        var command = new ArrayList<String>();
        if (root) command.addAll(List.of("runuser", "-u", "postgres", "--"));
        command.add(programs.resolve(program).toString());
        command.addAll(Arrays.asList(arguments));
        return command;
    }

    private String done(List<String> command) throws IOException {
        var output = folder.resolve("output");
        var process = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).redirectOutput(
            output.toFile()).start();
        int code = process.onExit().join().exitValue();
        var said = Files.readString(output, UTF_8);
        if (code != 0) throw new IOException("%s: %s".formatted(String.join(" ", command), said));
        return said;
    }

    private void end() throws IOException {
        try {
            if (Files.exists(folder.resolve("data/postmaster.pid")))
                done(as("pg_ctl", "-D", data(), "-m", "immediate", "-w", "stop"));
        } finally {
            try (var all = Files.walk(folder)) {
                for (var one : all.toList().reversed()) Files.deleteIfExists(one);
            }
        }
    }
}
