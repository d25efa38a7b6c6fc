package org.lazaret.server.bench;

import java.io.IOException;
import java.nio.file.Path;
import org.lazaret.core.world.Clock;
import org.lazaret.core.world.OsClock;
import org.lazaret.server.demo.RunningClock;
import org.lazaret.server.wiring.Node;
import org.lazaret.server.wiring.NodeFile;

/// A node in a process of its own, until its input ends: what is measured when pages are. No command starts it.
public final class BenchedNode {
    static final String UNREAD = "unread";

    private BenchedNode() {}

    /// @param arguments the configuration; then `unread` to leave out the read journal, which nothing else can
    public static void main(String[] arguments) throws IOException {
        Clock clock = new RunningClock(new OsClock(), FiveYears.END);
        var unread = arguments.length > 1 && arguments[1].equals(UNREAD);
        try (var node = Node.tried(NodeFile.read(Path.of(arguments[0])), clock,
            site -> unread ? new UnreadSite(site) : site)) {
            node.addresses().forEach(System.out::println);
            System.in.readAllBytes();
        }
    }
}
