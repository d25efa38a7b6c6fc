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
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `lazaret hub`: the hub of one zone from a configuration file, until it is told to end.
@Command(name = "hub", description = HubCommand.WHAT, mixinStandardHelpOptions = true)
public final class HubCommand implements Callable<Integer> {
    static final String WHAT = "Runs the hub of a zone from a configuration file (YAML), until Ctrl-C.";
    private static final String FILE = "The zone, and where the hub's seed and its statements lie; `found` writes it.";

    @Parameters(paramLabel = "HUB.yaml", description = FILE) private Path file = Path.of("");
    @Spec private CommandSpec spec = CommandSpec.create();

    @Override public Integer call() throws InterruptedException {
        try (var ending = Ending.begin(); var hub = start(read())) {
            ending.await(() -> {
                var out = spec.commandLine().getOut();
                out.println("The hub listens on port %d.".formatted(hub.port()));
                out.flush();
            });
            return 0;
        }
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
