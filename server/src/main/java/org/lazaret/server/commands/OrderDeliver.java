package org.lazaret.server.commands;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.lazaret.group.orders.Order;
import org.lazaret.group.orders.Tray;
import org.lazaret.group.zones.Dsse;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `lazaret order deliver`.
@Command(name = "deliver", description = OrderDeliver.WHAT, mixinStandardHelpOptions = true)
final class OrderDeliver implements Callable<Integer> {
    static final String WHAT = "Gives an order that enough commanders signed: it is kept among the zone's orders, and "
        + "laid before its hub or its sites.";
    private static final String GIVEN = "Order %d is given. Lay it before the hub with --to, or paste this line on a "
        + "site's page of orders:%n%s";
    private static final String OF_A_SITE = "care";
    private static final String OF_A_HUB = "root";
    private static final String TO = "The folder of a hub's or a site's data. May be said more than once. Whatever "
        + "else cannot be reached takes the same line on its page of orders.";

    @Mixin private OrderFile order = new OrderFile();
    @Option(names = "--to", paramLabel = "DATA", description = TO) private List<Path> places = List.of();
    @Spec private CommandSpec spec = CommandSpec.create();

    @Override public Integer call() {
        var zone = order.zone();
        var envelope = order.envelope();
        long number = Order.of(envelope).number();
        zone.give(envelope);
        var out = spec.commandLine().getOut();
        for (var place : places) {
            lay(envelope, place);
            out.println("Order %d lies at %s.".formatted(number, place));
        }
        if (places.isEmpty())
            out.println(GIVEN.formatted(number, envelope.line()));
        out.flush();
        return 0;
    }

    /// Whole or not at all: whoever looks there reads no half of it.
    private static void lay(Dsse envelope, Path place) {
        if (!Files.exists(place.resolve(OF_A_SITE)) && !Files.exists(place.resolve(OF_A_HUB)))
            throw Told.wrongly(
                "No hub and no site keeps its data in %s. Name the folder in which one does.".formatted(place));
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
