package org.lazaret.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.lazaret.server.wire.HubServer;
import org.lazaret.server.wiring.Node;

/// A practice, an out-of-hours site and the hub of their zone, which run from the beginning of a test until its end,
/// unless it says otherwise.
final class TwoSites implements BeforeEachCallback, AfterEachCallback {
    private Path folder = Path.of("");
    private Optional<Enrolled> group = Optional.empty();
    private Optional<HubServer> hub = Optional.empty();
    private Optional<Node> node = Optional.empty();

    @Override public void beforeEach(ExtensionContext test) throws IOException {
        folder = Files.createTempDirectory("two-sites");
        var founded = Enrolled.in(folder);
        founded.sign();
        group = Optional.of(founded);
        light();
        on(founded.node());
    }

    @Override public void afterEach(ExtensionContext test) throws IOException {
        off();
        Folders.remove(folder);
    }

    Path folder() { return folder; }

    Node node() { return node.orElseThrow(); }

    Chair anna() { return Chair.anna(node()); }

    Chair tom() { return Chair.tom(node()); }

    /// The hub goes.
    void dark() {
        hub.ifPresent(HubServer::close);
        hub = Optional.empty();
    }

    /// The hub is back.
    void light() throws IOException { hub = Optional.of(group.orElseThrow().hub()); }

    /// Node and hub go.
    void off() {
        node.ifPresent(Node::close);
        node = Optional.empty();
        dark();
    }

    /// A node of it runs from now on.
    void on(Node started) { node = Optional.of(started); }

    /// That these words are in no file of the hub, which is gone by then.
    void assertHubHasNot(String... words) throws IOException {
        off();
        for (var each : words) group.orElseThrow().assertHubHasNot(each);
    }
}
