package org.lazaret.server.commands;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.lazaret.core.bench.Bench.Figure;
import org.lazaret.core.bench.CodecBench;
import org.lazaret.core.bench.JournalBench;
import org.lazaret.core.bench.LogBench;
import org.lazaret.core.bench.RowsBench;
import org.lazaret.core.bench.SiteBench;
import org.lazaret.core.bench.VaultBench;
import org.lazaret.core.world.OsDisk;
import org.lazaret.guard.bench.ReadsBench;
import org.lazaret.server.bench.CarryBench;
import org.lazaret.server.bench.NodeBench;
import org.lazaret.server.bench.OrdersBench;
import org.lazaret.server.bench.PagesBench;
import org.lazaret.server.bench.WatchBench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `lazaret bench`: how fast each part is, beside what the machine can do.
@Command(name = "bench", description = BenchCommand.WHAT, mixinStandardHelpOptions = true)
public final class BenchCommand implements Callable<Integer> {
    static final String WHAT = "Measures each part beside the limit of this machine, in the same run.";
    private static final String NAME = "codec, vault, rows, log, journal, acts, rebuild, node, pages, carry, reads, "
        + "watch or orders; all of them without.";
    private static final String ENTRIES = "How many are rebuilt, verified, carried and noted; "
        + "${DEFAULT-VALUE} if not said.";
    private static final String CLIENTS = "How many the node has, in pages with two animals each; "
        + "${DEFAULT-VALUE} if not said.";
    private static final String DATA = "Keeps the site whose pages are asked for there, for the next time.";
    private static final String SECONDS = "How long each page is asked for; ${DEFAULT-VALUE} if nothing is said.";
    private static final String SITES = "How many obey, in orders; ${DEFAULT-VALUE} if not said.";
    private static final String JSON = "Writes the same figures there, for programs.";

    private static final int LEAST = 1_000;

    @Parameters(arity = "0..1", paramLabel = "NAME", description = NAME) private String name = "";
    @Option(names = "--entries", defaultValue = "1000000", description = ENTRIES) private int entries;
    @Option(names = "--clients", defaultValue = "100000", description = CLIENTS) private int clients;
    @Option(names = "--data", paramLabel = "DIR", description = DATA) private Optional<Path> data = Optional.empty();
    @Option(names = "--seconds", defaultValue = "5", description = SECONDS) private double seconds;
    @Option(names = "--sites", defaultValue = "500", description = SITES) private int sites;
    @Option(names = "--json", paramLabel = "FILE", description = JSON) private Optional<Path> json = Optional.empty();
    @Spec private CommandSpec spec = CommandSpec.create();

    private Map<String, Supplier<List<Figure>>> benches() {
        var benches = new LinkedHashMap<String, Supplier<List<Figure>>>();
        benches.put("codec", CodecBench::figures);
        benches.put("vault", VaultBench::figures);
        benches.put("rows", RowsBench::figures);
        benches.put("log", () -> in(LogBench::figures));
        benches.put("journal", () -> in(folder -> JournalBench.verification(new OsDisk(folder), entries)));
        benches.put("acts", () -> SiteBench.acts(List.of(1, 8, 64, 512)));
        benches.put("rebuild", () -> SiteBench.rebuild(entries));
        benches.put("node", () -> NodeBench.figures(clients));
        benches.put("pages", this::pages);
        benches.put("carry", () -> in(folder -> CarryBench.figures(folder, entries)));
        benches.put("reads", () -> in(folder -> ReadsBench.figures(new OsDisk(folder), entries)));
        benches.put("watch", () -> in(WatchBench::figures));
        benches.put("orders", () -> in(folder -> OrdersBench.figures(folder, sites)));
        return benches;
    }

    @Override public Integer call() {
        if (entries < LEAST) throw Told.wrongly("--entries is %d or more, not %d.".formatted(LEAST, entries));
        if (clients < 1) throw Told.wrongly("--clients is 1 or more, not %d.".formatted(clients));
        if (sites < 1) throw Told.wrongly("--sites is 1 or more, not %d.".formatted(sites));
        json.ifPresent(Writable::file);
        var benches = benches();
        var wanted = name.isEmpty() ? List.copyOf(benches.keySet()) : List.of(name);
        var figures = new ArrayList<Json>();
        for (var each : wanted) {
            var bench = Optional.ofNullable(benches.get(each)).orElseThrow(() -> Told.wrongly(
                "There is no benchmark %s. There are %s.".formatted(each, String.join(", ", benches.keySet()))));
            for (var figure : bench.get()) figures.add(said(figure));
        }
        json.ifPresent(file -> Json.object().with("figures", figures).write(file));
        return 0;
    }

    private Json said(Figure figure) {
        var out = spec.commandLine().getOut();
        out.println(
            String.format(Locale.ROOT, "%-44s %,15.1f %-10s %,15.1f  %5.2f of %s", figure.name(), figure.value(),
                figure.unit(), figure.limit(), figure.ratio(), figure.limitName()));
        out.flush();
        return Json.object().with("name", figure.name()).with("value", figure.value()).with("unit", figure.unit()).with(
            "limit", figure.limit()).with("limit_name", figure.limitName()).with("ratio", figure.ratio());
    }

    private List<Figure> pages() {
        try {
            return data.map(folder -> PagesBench.figures(folder, clients, seconds)).orElseGet(
                () -> in(folder -> PagesBench.figures(folder, clients, seconds)));
        } catch (IllegalArgumentException other) {
            throw Told.wrongly(String.valueOf(other.getMessage()));
        }
    }

    private interface Measured {
        List<Figure> in(Path folder);
    }

    private static List<Figure> in(Measured bench) {
        try {
            var folder = Files.createTempDirectory("lazaret-bench-");
            try (var _ = new DemoFolder(folder, false)) {
                return bench.in(folder);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
