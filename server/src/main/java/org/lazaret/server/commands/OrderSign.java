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
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `lazaret order sign`.
@Command(name = "sign", description = OrderSign.WHAT, mixinStandardHelpOptions = true)
final class OrderSign implements Callable<Integer> {
    static final String WHAT = "Shows what an order will do, and signs it as one commander.";
    private static final String ZONE = "The folder of the zone.";
    private static final String ORDER = "The order; the signature is added to it.";
    private static final String OWN = "Your own: its keys.sealed.";
    private static final String KEY_FILE = "Opens the medium; may be given more than once.";

    @Parameters(index = "0", paramLabel = "ZONE", description = ZONE) private Path folder = Path.of(
        "");
    @Parameters(index = "1", paramLabel = "FILE", description = ORDER) private Path file = Path.of(
        "");
    @Option(names = "--medium", paramLabel = "FILE", required = true, description = OWN) private Path medium = Path.of(
        "");
    @Option(names = "--key-file", paramLabel = "FILE", description = KEY_FILE) private List<Path> keyFiles = List.of();
    @Spec private CommandSpec spec = CommandSpec.create();

    @Override public Integer call() {
        var zone = OrderFolder.read(folder);
        var envelope = OrderFolder.envelope(file);
        var out = spec.commandLine().getOut();
        OrderWords.of(envelope, zone).forEach(out::println);
        out.flush();
        var own = opened();
        if (own.office() != Office.COMMANDER || !own.zone().equals(zone.zone().charter().zone())
            || zone.zone().charter().commanders().officers().stream().noneMatch(
                officer -> officer.key().equals(Key.ofSigner(own.seed()))))
            throw Told.failed("%s is no commander of the zone %s now: nobody counts that signature.".formatted(own,
                zone.zone().charter().zone().name()));
        if (envelope.signedBy(Key.ofSigner(own.seed()))) throw Told.failed("You have signed it already.");
        var signed = envelope.signed(own.seed());
        OrderFolder.write(file, signed, true);
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
