package org.lazaret.server;

import java.nio.file.Path;
import java.util.Optional;
import org.lazaret.server.wiring.Node;
import org.lazaret.server.wiring.NodeFile;

/// The computer of a practice, switched on and off within one test.
final class Computer {
    private final Path folder;
    private Optional<Node> node = Optional.empty();

    /// @param folder with the files that say what it is
    Computer(Path folder) { this.folder = folder; }

    /// @param file of the node that it becomes
    /// @return Anna at it
    Chair on(String file) {
        var started = Node.demonstrate(NodeFile.read(folder.resolve(file)));
        node = Optional.of(started);
        return Chair.anna(started);
    }

    /// Nothing happens where it is off.
    void off() {
        node.ifPresent(Node::close);
        node = Optional.empty();
    }

    Node node() { return node.orElseThrow(); }
}
