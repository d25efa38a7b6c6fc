package org.lazaret.server.commands;

import java.nio.file.Path;
import org.lazaret.group.zones.Dsse;
import picocli.CommandLine.Parameters;

/// Which order, and in which zone: what each step of it is asked with.
final class OrderFile {
    private static final String ZONE = "The folder of the zone: its statements, and the orders that were given.";
    private static final String ORDER = "The order; a signature is added to it.";

    @Parameters(index = "0", paramLabel = "ZONE", description = ZONE) private Path folder = Path.of("");
    @Parameters(index = "1", paramLabel = "FILE", description = ORDER) private Path file = Path.of("");

    OrderFolder zone() { return OrderFolder.read(folder); }

    Dsse envelope() { return OrderFolder.envelope(file); }

    void write(Dsse signed) { OrderFolder.write(file, signed, true); }
}
