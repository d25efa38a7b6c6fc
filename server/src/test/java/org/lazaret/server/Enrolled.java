package org.lazaret.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.lazaret.server.wire.HubServer;
import org.lazaret.server.wiring.HubFile;
import org.lazaret.server.wiring.Node;
import org.lazaret.server.wiring.NodeFile;

/// A zone of one hub, a practice and an out-of-hours site, founded and enrolled by the commands that people type.
record Enrolled(Path folder, int port) {
    private static final List<String> SITES = List.of("hill-street", "mill-lane");
    private static final String GROUP = """
        group: hill-vets
        zones:
          - zone: uk
            hub: 127.0.0.1:%d
            needed: {root: 1, commander: 1, quorum: 2}
            officers:
              - {name: ann, office: root, unlock: {key-file: safe/ann}}
              - {name: bob, office: commander, unlock: {key-file: safe/bob}}
              - {name: ed, office: quorum, unlock: {key-file: safe/ed}}
              - {name: fay, office: quorum, unlock: {key-file: safe/fay}}
            sites:
              - {site: hill-street, trade: practice}
              - {site: mill-lane, trade: out-of-hours}
        """;
    private static final String NODE = """
        group: hill-vets
        port: 0
        sites:
          - site: hill-street
            name: Hill Street
            folder: data/hill-street
            latch: latch/hill-street
            unlock: {key-file: keys/hill-street}
            zone: Europe/London
            people:
              - {account: a-anna, name: Anna Bell}
          - site: mill-lane
            name: Mill Lane
            folder: data/mill-lane
            latch: latch/mill-lane
            unlock: {key-file: keys/mill-lane}
            zone: Europe/London
            people:
              - {account: a-tom, name: Tom Price}
        """;

    static Enrolled in(Path folder) throws IOException {
        var group = new Enrolled(folder, free());
        Files.writeString(folder.resolve("group.yaml"), GROUP.formatted(group.port));
        Files.writeString(folder.resolve("node.yaml"), NODE);
        group.typed("found", "new", "--config", "group.yaml");
        var hub = folder.resolve("new/hubs/uk/hub.yaml");
        Files.writeString(hub, Files.readString(hub).replace("0.0.0.0", "127.0.0.1"));
        for (var site : SITES)
            group.typed("node", "node.yaml", "--enrol", group.code(site), "--statements",
                "new/sites/%s/zone.statements".formatted(site));
        return group;
    }

    private static int free() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /// The commanders sign, and the site hears of it; the hub is brought the file too.
    void sign() throws IOException {
        for (var site : SITES) typed("found", "new", "--enrol", site + ".request", "--key-file", "safe/bob");
        typed("node", "node.yaml", "--statements", "new/zones/uk/zone.statements");
        bring();
    }

    void bring() throws IOException {
        Files.write(folder.resolve("new/hubs/uk/zone.statements"),
            Files.readAllBytes(folder.resolve("new/zones/uk/zone.statements")));
    }

    private String code(String site) throws IOException {
        return Files.readString(folder.resolve("new/sites/%s/code.txt".formatted(site))).lines().filter(
            line -> line.startsWith("    ")).findFirst().orElseThrow().strip();
    }

    private void typed(String... arguments) {
        for (int at = 1; at < arguments.length; at++)
            if (!arguments[at].startsWith("--") && arguments[at].matches(".*[./].*|new"))
                arguments[at] = folder.resolve(
                    arguments[at]).toString();
        var done = Typed.at(arguments);
        assertThat(done.exit()).as(done.err()).isZero();
    }

    HubServer hub() throws IOException { return HubServer.start(HubFile.read(folder.resolve("new/hubs/uk/hub.yaml"))); }

    Node node() { return Node.demonstrate(NodeFile.read(folder.resolve("node.yaml"))); }

    Path own() { return folder.resolve("data/hill-street"); }

    Path atHub() { return folder.resolve("new/hubs/uk/data/sites/hill-vets/hill-street/1"); }
}
