package org.lazaret.server.commands;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.lazaret.group.zones.Dsse;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `lazaret order combine`.
@Command(name = "combine", description = OrderCombine.WHAT, mixinStandardHelpOptions = true)
final class OrderCombine implements Callable<Integer> {
    static final String WHAT = "Puts the signatures of copies that commanders signed apart into one.";
    private static final String FOLDER_IS = "The folder of the zone.";
    private static final String COPIES = "Copies of one order.";
    private static final String OUT_IS = "Where the whole is written.";
    @Parameters(index = "0", paramLabel = "ZONE", description = FOLDER_IS) private Path folder = Path.of(
        "");
    @Parameters(index = "1..*", paramLabel = "FILE", description = COPIES) private List<Path> files = List.of();
    @Option(names = "--out", paramLabel = "FILE", required = true, description = OUT_IS) private Path out = Path.of(
        "");
    @Spec private CommandSpec spec = CommandSpec.create();

    @Override public Integer call() {
        var zone = OrderFolder.read(folder);
        var first = OrderFolder.envelope(files.getFirst());
        var signatures = new ArrayList<Dsse.Signature>();
        for (var file : files) {
            var copy = OrderFolder.envelope(file);
            if (!copy.hash().equals(first.hash()))
                throw Told.failed("%s is another order than %s: their signatures are not of one thing.".formatted(file,
                    files.getFirst()));
            copy.signatures().stream().filter(one -> !signatures.contains(one)).forEach(signatures::add);
        }
        var whole = new Dsse(first.payload(), first.payloadType(), signatures);
        OrderFolder.write(out, whole, false);
        var to = spec.commandLine().getOut();
        OrderWords.of(whole, zone).forEach(to::println);
        to.flush();
        return 0;
    }
}
