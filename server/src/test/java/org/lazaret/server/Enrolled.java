package org.lazaret.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.lazaret.server.wire.HubServer;
import org.lazaret.server.wiring.HubFile;
import org.lazaret.server.wiring.Node;
import org.lazaret.server.wiring.NodeFile;

/// A zone of one hub, a practice and an out-of-hours site, founded and enrolled by the commands that people type.
public record Enrolled(Path folder, int port) {
    private static final List<String> SITES = List.of("hill-street", "mill-lane");
    private static final String GROUP = """
        group: hill-vets
        zones:
          - zone: uk
            hub: 127.0.0.1:%d
            needed: {root: 1, commander: 2, quorum: 2}
            officers:
              - {name: ann, office: root, unlock: {key-file: safe/ann}}
              - {name: bob, office: commander, unlock: {key-file: safe/bob}}
              - {name: cy, office: commander, unlock: {key-file: safe/cy}}
              - {name: di, office: commander, unlock: {key-file: safe/di}}
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

    /// Founded, and nobody has come yet.
    static Enrolled founded(Path folder) throws IOException {
        var group = new Enrolled(folder, free());
        Files.writeString(folder.resolve("node.yaml"), NODE);
        group.found("new", "safe/");
        return group;
    }

    /// Founded, and everyone has asked to be let in.
    public static Enrolled in(Path folder) throws IOException {
        var group = founded(folder);
        var hub = folder.resolve("new/hubs/uk/hub.yaml");
        Files.writeString(hub, Files.readString(hub).replace("0.0.0.0", "127.0.0.1"));
        for (var site : SITES) done(group.come(site, group.code("new", site), "new"));
        return group;
    }

    /// @param safe where the key files of its officers come to lie
    void found(String name, String safe) throws IOException {
        Files.writeString(folder.resolve("group.yaml"), GROUP.formatted(port).replace("safe/", safe));
        done(Typed.at("found", at(name), "--config", at("group.yaml")));
    }

    private static int free() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    String at(String name) { return folder.resolve(name).toString(); }

    String code(String group, String site) throws IOException {
        return Files.readString(folder.resolve("%s/sites/%s/code.txt".formatted(group, site))).lines().filter(
            line -> line.startsWith("    ")).findFirst().orElseThrow().strip();
    }

    /// @param group whose statements lie beside the code
    Typed come(String site, String code, String group) {
        return Typed.at("node", at("node.yaml"), "--enrol", code, "--statements", at(
            "%s/sites/%s/zone.statements".formatted(group, site)));
    }

    /// @param commanders whose key files are at hand
    Typed sign(String site, String... commanders) {
        var typed = new ArrayList<>(List.of("found", at("new"), "--enrol", at(site + ".request")));
        for (var each : commanders) typed.addAll(List.of("--key-file", at("safe/" + each)));
        return Typed.at(typed.toArray(String[]::new));
    }

    Typed hear() { return Typed.at("node", at("node.yaml"), "--statements", at("new/zones/uk/zone.statements")); }

    /// The commanders sign for everyone, and sites and hub hear of it.
    public void sign() throws IOException {
        for (var site : SITES) done(sign(site, "bob", "di"));
        done(hear());
        bring();
    }

    void bring() throws IOException {
        Files.write(folder.resolve("new/hubs/uk/zone.statements"),
            Files.readAllBytes(folder.resolve("new/zones/uk/zone.statements")));
    }

    private static void done(Typed typed) { assertThat(typed.exit()).as(typed.err()).isZero(); }

    public HubServer hub() throws IOException {
        return HubServer.start(HubFile.read(folder.resolve("new/hubs/uk/hub.yaml")));
    }

    public Node node() { return Node.demonstrate(NodeFile.read(folder.resolve("node.yaml"))); }

    Path own() { return folder.resolve("data/hill-street"); }

    Path atHub() { return folder.resolve("new/hubs/uk/data/sites/hill-vets/hill-street/1"); }

    /// That these words are in no file of the hub, whether as they are or in base 64.
    void assertHubHasNot(String words) throws IOException {
        var base64 = Base64.getEncoder().withoutPadding().encodeToString(words.getBytes(UTF_8));
        try (var all = Files.walk(folder.resolve("new/hubs/uk/data"))) {
            var files = all.filter(Files::isRegularFile).toList();
            assertThat(files).isNotEmpty();
            for (var file : files)
                assertThat(new String(Files.readAllBytes(file), ISO_8859_1)).as("%s", file).doesNotContain(words,
                    base64.substring(0, base64.length() - 1));
        }
    }
}
