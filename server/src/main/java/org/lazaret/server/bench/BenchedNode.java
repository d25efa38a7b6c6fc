package org.lazaret.server.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.lazaret.core.site.Answered;
import org.lazaret.core.site.Desk;
import org.lazaret.core.site.Shown;
import org.lazaret.core.world.Clock;
import org.lazaret.core.world.OsClock;
import org.lazaret.drill.mutants.OddDesk;
import org.lazaret.drill.mutants.OddSite;
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
            site -> new Insider(unread ? new OddSite(site, BenchedNode::unread) : site))) {
            node.addresses().forEach(System.out::println);
            System.in.readAllBytes();
        }
    }

    /// A desk at which bytes leave without an access entry: to learn what writing it down costs.
    private static Desk unread(Desk real) {
        return new OddDesk(real, real, (_, _) -> new Answered<>(new Shown(-1, List.of())));
    }
}
