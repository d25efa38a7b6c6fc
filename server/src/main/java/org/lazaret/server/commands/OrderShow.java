package org.lazaret.server.commands;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.lazaret.core.world.OsClock;
import org.lazaret.pages.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `lazaret order show`.
@Command(name = "show", description = OrderShow.WHAT, mixinStandardHelpOptions = true)
final class OrderShow implements Callable<Integer> {
    static final String WHAT = "Says what an order will do and to whom, who signed it, and whether a site accepts it; "
        + "exits 1 if none does.";

    private static final String ZONE = "The folder of the zone.";
    private static final String JSON = "Writes the same result there, for programs.";

    @Parameters(index = "0", paramLabel = "ZONE", description = ZONE) private Path folder = Path.of(
        "");
    @Parameters(index = "1", paramLabel = "FILE", description = "The order.") private Path file = Path.of("");
    @Option(names = "--json", paramLabel = "FILE", description = JSON) private Optional<Path> json = Optional.empty();
    @Spec private CommandSpec spec = CommandSpec.create();

    @Override public Integer call() {
        var zone = OrderFolder.read(folder);
        var envelope = OrderFolder.envelope(file);
        var order = OrderFolder.order(envelope, file);
        var why = zone.orders().hear(envelope.line(), zone.zone(), new OsClock().now()).refusal().map(
            refusal -> Words.english().of(refusal, account -> account.name()));
        var out = spec.commandLine().getOut();
        OrderWords.of(envelope, zone).forEach(out::println);
        out.println(why.orElse("A site that has heard what lies in %s accepts it.".formatted(folder)));
        out.flush();
        json.ifPresent(to -> Json.object().with("number", order.number()).with("hash", envelope.hash()).with("signed",
            zone.signers(envelope)).with("needed", zone.zone().charter().commanders().needed()).with("accepted",
                why.isEmpty()).with("why", why.orElse("")).write(to));
        return why.isEmpty() ? 0 : 1;
    }
}
