package org.lazaret.server.commands;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.lazaret.core.world.OsClock;
import org.lazaret.group.orders.Order;
import org.lazaret.pages.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `lazaret order show`.
@Command(name = "show", description = OrderShow.WHAT, mixinStandardHelpOptions = true)
final class OrderShow implements Callable<Integer> {
    static final String WHAT = "Says what an order will do and to whom, who signed it, and whether a site accepts it; "
        + "exits 1 if none does.";

    private static final String SEEN = "Writes the order there as a QR code, PNG: every step takes a picture of it "
        + "where it takes the order's file.";
    private static final String JSON = "Writes the same result there, for programs.";

    @Mixin private OrderFile order = new OrderFile();
    @Option(names = "--json", paramLabel = "FILE", description = JSON) private Optional<Path> json = Optional.empty();
    @Option(names = "--picture", paramLabel = "FILE", description = SEEN) private Optional<Path> to = Optional.empty();
    @Spec private CommandSpec spec = CommandSpec.create();

    @Override public Integer call() {
        var zone = order.zone();
        var envelope = order.envelope();
        var why = zone.orders().relay(envelope.line(), zone.zone(), new OsClock().now()).refusal().map(
            Words.english()::of);
        var out = spec.commandLine().getOut();
        OrderWords.of(envelope, zone).forEach(out::println);
        out.println(why.orElse("A site that has heard what lies in %s accepts it.".formatted(zone.folder())));
        out.flush();
        var needed = zone.zone().charter().commanders().needed();
        to.ifPresent(file -> OrderFolder.draw(envelope, file));
        json.ifPresent(file -> Json.object().with("number", Order.of(envelope).number()).with("hash",
            envelope.hash()).with("signed", zone.signers(envelope)).with("needed", needed).with("accepted",
                why.isEmpty()).with("why", why.orElse("")).write(file));
        return why.isEmpty() ? 0 : 1;
    }
}
