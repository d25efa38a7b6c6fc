package org.lazaret.server.commands;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.lazaret.core.world.DiskFault;
import org.lazaret.server.wire.HubConfig;
import org.lazaret.server.wire.HubServer;
import org.lazaret.server.wire.Unfit;
import org.lazaret.server.wiring.BadFile;
import org.lazaret.server.wiring.HubFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `lazaret hub`: the hub of one zone from a configuration file, until it is told to end.
@Command(name = "hub", description = HubCommand.WHAT, mixinStandardHelpOptions = true)
public final class HubCommand implements Callable<Integer> {
    static final String WHAT = "Runs the hub of a zone from a configuration file (YAML), until Ctrl-C.";
    private static final String FILE = "The zone, and where the hub's seed and its statements lie; `found` writes it.";

    private static final String OUT = "Copies what the hub has of this site, which burnt down, into --to.";
    private static final String TO = "The folder, for the clean computer on which that site comes back.";

    @Parameters(paramLabel = "HUB.yaml", description = FILE) private Path file = Path.of("");
    @Option(names = "--hand-out", paramLabel = "SITE", description = OUT) private String site = "";
    @Option(names = "--to", paramLabel = "DIR", description = TO) private Path to = Path.of("");
    @Spec private CommandSpec spec = CommandSpec.create();

    @Override public Integer call() throws InterruptedException {
        if (!site.isEmpty()) return handOut();
        try (var ending = Ending.begin(); var hub = start(read())) {
            ending.await(() -> {
                var out = spec.commandLine().getOut();
                out.println("The hub listens on port %d.".formatted(hub.port()));
                out.flush();
            });
            return 0;
        }
    }

    private int handOut() {
        if (to.toString().isEmpty()) throw Told.wrongly("Name a new folder: --to DIR.");
        int keys = new HandOut(read(), site, to).copy();
        var out = spec.commandLine().getOut();
        out.println("All that this hub has of %s is in %s, with %d copies of its keys.".formatted(site, to, keys));
        out.println("Bring it to the clean computer. It opens only together with officers of the zone.");
        out.flush();
        return 0;
    }

    private HubConfig read() {
        try {
            return HubFile.read(file);
        } catch (BadFile bad) {
            throw Told.wrongly(bad.getMessage());
        }
    }

    private HubServer start(HubConfig config) {
        try {
            return HubServer.start(config);
        } catch (Unfit | DiskFault cannot) {
            throw Told.failed("Cannot start the hub that %s names: %s.".formatted(file, cannot.getMessage()));
        } catch (IOException taken) {
            throw Told.failed("Cannot listen on port %d of %s: %s.".formatted(config.port(), config.address(),
                taken.getMessage()));
        }
    }
}
