package org.lazaret.server.commands;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.lazaret.group.orders.Tray;
import org.lazaret.group.zones.Dsse;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `lazaret order deliver`.
@Command(name = "deliver", description = OrderDeliver.WHAT, mixinStandardHelpOptions = true)
final class OrderDeliver implements Callable<Integer> {
    private static final String FOLDER_IS = "The folder of the zone.";
    private static final String FILE_IS = "The order.";
    static final String WHAT = "Gives an order that enough commanders signed: it is kept among the zone's orders, and "
        + "laid before its hub or its sites.";
    private static final String TO = "The folder of a hub's or a site's data. May be said more than once. Whatever "
        + "else cannot be reached takes the same line on its page of orders.";

    @Parameters(index = "0", paramLabel = "ZONE", description = FOLDER_IS) private Path folder = Path.of(
        "");
    @Parameters(index = "1", paramLabel = "FILE", description = FILE_IS) private Path file = Path.of("");
    @Option(names = "--to", paramLabel = "DATA", description = TO) private List<Path> places = new ArrayList<>();
    @Spec private CommandSpec spec = CommandSpec.create();

    @Override public Integer call() {
        var zone = OrderFolder.read(folder);
        var envelope = OrderFolder.envelope(file);
        var order = OrderFolder.order(envelope, file);
        zone.give(envelope);
        var out = spec.commandLine().getOut();
        for (var place : places) {
            lay(envelope, place);
            out.println("Order %d lies at %s.".formatted(order.number(), place));
        }
        if (places.isEmpty())
            out.println(
                "Order %d is given. Lay it before the hub with --to, or paste this line on a site's page of ".concat(
                    "orders:").formatted(order.number()) + "\n" + envelope.line());
        out.flush();
        return 0;
    }

    /// Whole or not at all: whoever looks there reads no half of it.
    private static void lay(Dsse envelope, Path place) {
        if (!Files.isDirectory(place))
            throw Told.wrongly(
                "There is no folder %s. Name the folder in which a hub or a site keeps its data.".formatted(place));
        try {
            var tray = Files.createDirectories(place.resolve(Tray.FOLDER));
            var name = envelope.hash() + Tray.SUFFIX;
            Files.writeString(tray.resolve("." + name), envelope.line() + "\n", UTF_8);
            Files.move(tray.resolve("." + name), tray.resolve(name), ATOMIC_MOVE, REPLACE_EXISTING);
        } catch (IOException failed) {
            throw Told.failed("Cannot lay an order before %s: %s.".formatted(place, failed.getMessage()));
        }
    }
}
