package org.lazaret.server.commands;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.lazaret.server.wiring.Packs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `lazaret pack`: a practice on paper, from a node that is not running.
@Command(name = "pack", description = PackCommand.WHAT, mixinStandardHelpOptions = true)
public final class PackCommand implements Callable<Integer> {
    static final String WHAT = "Writes each practice as a PDF for a day on paper. The node must not be running.";
    private static final String FILE = "The configuration file of the node.";
    private static final String TO = "The folder for the PDFs; of each site the newest 7 stay.";
    private static final String SITE = "Only this site. May be said often.";

    @Parameters(paramLabel = "CONFIG.yaml", description = FILE) private Path file = Path.of("");
    @Option(names = "--to", paramLabel = "DIR", required = true, description = TO) private Path folder = Path.of("");
    @Option(names = "--site", paramLabel = "SITE", description = SITE) private List<String> sites = List.of();
    @Spec private CommandSpec spec = CommandSpec.create();

    @Override public Integer call() {
        var out = spec.commandLine().getOut();
        NodeCommand.opening(file, config -> {
            try {
                new Packs(config).into(folder, sites).forEach(out::println);
            } catch (UncheckedIOException cannot) {
                throw Told.failed(
                    "Cannot write a pack to %s: %s. Name a folder with room in which you may write.".formatted(folder,
                        cannot.getMessage()));
            }
            return config;
        });
        out.flush();
        return 0;
    }
}
