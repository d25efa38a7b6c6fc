package org.lazaret.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lazaret.server.wire.OrderBoard;
import org.lazaret.server.wiring.Node;
import org.lazaret.server.wiring.NodeFile;

/// Two practices on one LAN, each on a node of its own, whose hub is gone.
class NeighboursTest {
    private static final String NEIGHBOURS = "port: 0\nneighbours: {address: 127.0.0.1, port: 0, every: 1%s}";

    @TempDir private Path folder = Path.of("");
    private Commanders commanders;

    @BeforeEach void found() throws IOException { commanders = Commanders.of(folder); }

    /// @param ask in its file: whose orders it reads
    private Node node(String site, String ask) throws IOException {
        var all = Files.readString(folder.resolve("node.yaml"));
        int other = all.indexOf("  - site: mill-lane");
        var own = site.equals("mill-lane")
            ? all.substring(0, all.indexOf("  - site: hill")) + all.substring(other)
            : all.substring(0, other);
        var file = Files.writeString(folder.resolve(site + ".yaml"), own.replace("port: 0", NEIGHBOURS.formatted(
            ask)));
        return Node.demonstrate(NodeFile.read(file));
    }

    private static String at(int port) { return "127.0.0.1:" + port; }

    private void lay(String order, String site) {
        Commanders.done(commanders.order("deliver", order, "--to", commanders.group().at("data/" + site)));
    }

    @Test void an_order_that_is_laid_before_one_binds_at_the_other_and_a_forged_one_does_not() throws IOException {
        var forged = commanders.make("forged.order", "--suspend", "a-tom", "--for", "12h");
        Commanders.done(commanders.sign(forged, "bob"));
        var line = Files.readString(Path.of(forged)).strip();
        try (var liar = OrderBoard.open(new InetSocketAddress("127.0.0.1", 0), () -> List.of("nonsense", line));
            var hill = node("hill-street", "");
            var mill = node("mill-lane", ", ask: '%s, %s'".formatted(at(
                liar.port()), at(hill.board())))) {
            var tom = Chair.tom(mill);
            lay(commanders.signed("stop.order", "--suspend", "a-eve", "--for", "12h"), "hill-street");
            tom.until("/orders", "Order 1");
            assertThat(tom.page("/orders")).contains("a-eve").doesNotContain("Tom Price:");
            assertThat(tom.status("/waiting")).isEqualTo(200);

            lay(commanders.signed("his.order", "--suspend", "a-tom", "--for", "12h"), "hill-street");
            tom.untilNot("/orders", "Orders of the group");
            assertThat(Chair.anna(hill).status("/waiting")).isEqualTo(200);
        }
    }
}
