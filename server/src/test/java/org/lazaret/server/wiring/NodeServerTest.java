package org.lazaret.server.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lazaret.core.site.Entering;
import org.lazaret.core.site.Health;
import org.lazaret.core.site.Session;
import org.lazaret.core.site.Site;
import org.lazaret.core.world.PeerId;
import org.lazaret.pages.Place;
import org.lazaret.pages.Words;

/// A node's web server, with a site behind it that lets nobody in.
class NodeServerTest {
    @Test void no_setting_of_the_machine_opens_a_node_to_the_network() throws IOException {
        System.setProperty("server.address", "0.0.0.0");
        try (var node = NodeServer.start(List.of(closed()), byte[]::new, 0)) {
            assertThat(answers("127.0.0.1", node.port())).isTrue();
            assertThat(answers("127.0.0.2", node.port())).as("another address of this machine").isFalse();
        } finally {
            System.clearProperty("server.address");
        }
    }

    private static boolean answers(String address, int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), 2_000);
            return true;
        } catch (IOException refused) {
            return false;
        }
    }

    private static Served closed() {
        var place = new Place("Hill Street", ZoneOffset.UTC, () -> Instant.EPOCH, Words.english(),
            new Place.Household(List.of(), List.of()));
        return new Served("hill-street.localhost", place, new Closed());
    }

    /// A site that is not at work.
    private record Closed() implements Site {
        @Override public Entering enter(Session who) { return new Entering.Barred("stopped", "it is a test"); }

        @Override public void receive(PeerId from, byte[] message) {}

        @Override public boolean step() { return false; }

        @Override public Health health() { return new Health(0, 0, 0, 0, 0, "it is a test"); }

        @Override public void close() {}
    }
}
