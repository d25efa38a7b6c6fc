package org.lazaret.server.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.lazaret.group.zones.Key;
import org.lazaret.group.zones.Medium;
import org.lazaret.group.zones.Office;
import org.lazaret.server.wiring.BadFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `lazaret order sign`.
@Command(name = "sign", description = OrderSign.WHAT, mixinStandardHelpOptions = true)
final class OrderSign implements Callable<Integer> {
    static final String WHAT = "Shows what an order will do, and signs it as one commander.";
    private static final String NO_COMMANDER = "%s is no commander of the zone %s now. Name your own medium, as a "
        + "commander: --medium.";
    private static final String TWICE = "You have signed it already. Give it to the next commander.";
    private static final String OWN = "Your own: its keys.sealed.";
    private static final String KEY_FILE = "Opens the medium; may be given more than once.";

    @Mixin private OrderFile order = new OrderFile();
    @Option(names = "--medium", paramLabel = "FILE", required = true, description = OWN) private Path medium = Path.of(
        "");
    @Option(names = "--key-file", paramLabel = "FILE", description = KEY_FILE) private List<Path> keyFiles = List.of();
    @Spec private CommandSpec spec = CommandSpec.create();

    @Override public Integer call() {
        var zone = order.zone();
        var envelope = order.envelope();
        var out = spec.commandLine().getOut();
        OrderWords.of(envelope, zone).forEach(out::println);
        out.flush();
        var own = opened();
        if (own.office() != Office.COMMANDER || !own.zone().equals(zone.zone().charter().zone())
            || zone.zone().charter().commanders().officers().stream().noneMatch(
                officer -> officer.key().equals(Key.ofSigner(own.seed()))))
            throw Told.failed(NO_COMMANDER.formatted(own,
                zone.zone().charter().zone().name()));
        if (envelope.signedBy(Key.ofSigner(own.seed()))) throw Told.failed(TWICE);
        var signed = envelope.signed(own.seed());
        order.write(signed);
        out.println("You have signed it: %d of %d.".formatted(zone.signers(signed).size(),
            zone.zone().charter().commanders().needed()));
        out.flush();
        return 0;
    }

    private Medium opened() {
        try {
            return new Media(keyFiles).open(medium.toString(), Files.readAllBytes(medium)).orElseThrow(
                () -> Told.failed("Nothing that was named opens %s: --key-file FILE.".formatted(medium)));
        } catch (IOException unreadable) {
            throw Told.wrongly("Cannot read %s: %s.".formatted(medium, unreadable.getMessage()));
        } catch (BadFile silent) {
            throw Told.wrongly(silent.getMessage());
        }
    }
}
