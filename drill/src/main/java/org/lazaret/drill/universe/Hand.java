package org.lazaret.drill.universe;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import org.lazaret.group.orders.Tray;

/// Somebody who comes to a node with an order, and lays it there as a file; whoever finds no computer waits for it.
public final class Hand {
    private static final Duration WAITS = Duration.ofMinutes(10);

    private final Agenda agenda;
    private final Node node;
    private final String folder;
    private int laid;

    /// @param folder of the site on the node's disk
    public Hand(Agenda agenda, Node node, String folder) {
        this.agenda = agenda;
        this.node = node;
        this.folder = folder;
    }

    public void lay(String order) {
        lay("%s/%s/%08d%s".formatted(folder, Tray.FOLDER, laid++, Tray.SUFFIX), order.getBytes(UTF_8));
    }

    private void lay(String path, byte[] order) {
        node.lay(path, order);
        if (node.computer().disk().read(path).isEmpty()) agenda.in(WAITS, () -> lay(path, order));
    }
}
