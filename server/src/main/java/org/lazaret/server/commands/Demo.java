package org.lazaret.server.commands;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.lazaret.server.wiring.Node;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `lazaret demo`: one practice with a year of data in it, on this machine.
@Command(name = "demo", description = Demo.WHAT, mixinStandardHelpOptions = true)
public final class Demo implements Callable<Integer> {
    static final String WHAT = "Opens a practice with a year of data in it, on a busy Monday, until Ctrl-C.";
    private static final String DATA = "Keeps the data there; without it, it is removed at the end.";
    private static final String EMPTY = "Leaves the practice as it is founded: nobody but the people in its node.yaml.";
    private static final String PORT = "Where it listens; ${DEFAULT-VALUE} if nothing is said, 0 for any that is free.";

    @Option(names = "--data", paramLabel = "DIR", description = DATA) private Optional<Path> data = Optional.empty();
    @Option(names = "--port", paramLabel = "PORT", defaultValue = "8420", description = PORT) private int port;
    @Option(names = "--made", hidden = true) private Optional<Path> made = Optional.empty();
    @Option(names = "--again", hidden = true) private Optional<Path> again = Optional.empty();
    @Option(names = "--empty", description = EMPTY) private boolean empty;
    @Spec private CommandSpec spec = CommandSpec.create();

    @Override public Integer call() throws InterruptedException {
        if (port < 0 || port > 65_535)
            throw Told.wrongly("A port is a number from 0 (any that is free) to 65535, not %d.".formatted(port));
        data.ifPresent(Writable::folder);
        var before = again.map(PulledPlug::read);
        try (var ending = Ending.begin();
            var folder = before.map(PulledPlug::folder).or(() -> data.map(DemoFolder::in)).orElseGet(
                DemoFolder::temporary);
            var node = opened(folder, before)) {
            ending.await(() -> NodeCommand.print(node, spec.commandLine().getOut()));
            return 0;
        }
    }

    private Node opened(DemoFolder folder, Optional<PulledPlug> before) {
        before.ifPresent(pulled -> folder.listen(pulled.port()));
        var config = before.isPresent() ? folder.config(port) : ready(folder);
        var clock = before.map(PulledPlug::clock).orElseGet(folder::clock);
        var note = PulledPlug.note();
        if (note.isEmpty()) return NodeCommand.demonstrate(config, clock);
        var node = new AtomicReference<Node>();
        node.set(NodeCommand.demonstrate(config, clock,
            () -> new PulledPlug(folder, node.get().port(), clock.now()).pull(note.get())));
        return node.get();
    }

    /// Puts a practice there if there is none: the one that was made at build time, or a new one, which takes a while.
    private Path ready(DemoFolder folder) {
        if (folder.fresh() && !empty) {
            if (made.filter(Files::exists).isPresent()) folder.take(made.get());
            else folder.make();
            folder.listen(port);
        }
        return folder.config(port);
    }
}
