package org.lazaret.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lazaret.server.wiring.Node;
import org.lazaret.server.wiring.NodeFile;

/// A site comes into its zone by files alone: from the code on paper to the copies of its keys.
class EnrolmentTest {
    private static final String GROUP = """
        group: hill-vets
        zones:
          - zone: uk
            hub: hub.example:8443
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
        """;

    @TempDir private Path folder = Path.of("");

    @BeforeEach void found() throws IOException {
        Files.writeString(folder.resolve("group.yaml"), GROUP);
        Files.writeString(folder.resolve("node.yaml"), NODE);
        assertThat(Typed.at("found", at("new"), "--config", at("group.yaml")).exit()).isZero();
    }

    private String at(String name) { return folder.resolve(name).toString(); }

    private String code(String group) throws IOException {
        return Files.readString(folder.resolve(group + "/sites/hill-street/code.txt")).lines().filter(
            line -> line.startsWith("    ")).findFirst().orElseThrow().strip();
    }

    private Typed come(String code, String statements) {
        return Typed.at("node", at("node.yaml"), "--enrol", code, "--statements", at(statements));
    }

    private Typed sign(String... keyFiles) {
        var typed = new java.util.ArrayList<>(java.util.List.of("found", at("new"), "--enrol", at(
            "hill-street.request")));
        for (var file : keyFiles) typed.addAll(java.util.List.of("--key-file", at(file)));
        return Typed.at(typed.toArray(String[]::new));
    }

    private Typed hear() {
        return Typed.at("node", at("node.yaml"), "--statements", at("new/zones/uk/zone.statements"));
    }

    @Test void from_the_code_on_paper_to_the_copies_of_its_keys() throws IOException {
        var asked = come(code("new"), "new/sites/hill-street/zone.statements");
        assertThat(asked.err()).isEmpty();
        assertThat(asked.out()).contains("Bring ", "hill-street.request");
        assertThat(hear().out()).contains("not enrolled yet");
        var signed = sign("safe/bob", "safe/di");
        assertThat(signed.err()).isEmpty();
        assertThat(signed.out()).contains("hill-street, practice, asks to be enrolled in the zone uk",
            "It is enrolled");
        assertThat(hear().out()).contains("Hill Street took 1 statements; its zone is at 3. It is enrolled.");
        assertThat(hear().out()).contains("took 0 statements");
        Node.start(NodeFile.read(folder.resolve("node.yaml"))).close();
        assertThat(folder.resolve("data/hill-street/copies/1-1-0")).isRegularFile();
        assertThat(Typed.at("verify", at("data")).exit()).isZero();
    }

    @Test void one_commander_fewer_enrols_nobody_and_writes_nothing() throws IOException {
        come(code("new"), "new/sites/hill-street/zone.statements");
        var before = Files.readString(folder.resolve("new/zones/uk/zone.statements"));
        var signed = sign("safe/bob");
        assertThat(signed.exit()).isEqualTo(1);
        assertThat(signed.err()).contains("TooFewSigned");
        assertThat(Files.readString(folder.resolve("new/zones/uk/zone.statements"))).isEqualTo(before);
        assertThat(sign("safe/bob", "safe/cy").exit()).isZero();
        assertThat(sign("safe/bob", "safe/cy").err()).contains("CameAlready");
    }

    @Test void another_zones_statements_do_not_fit_the_code() throws IOException {
        Files.writeString(folder.resolve("group.yaml"), GROUP.replace("safe/", "safe2/"));
        assertThat(Typed.at("found", at("other"), "--config", at("group.yaml")).exit()).isZero();
        var asked = come(code("new"), "other/sites/hill-street/zone.statements");
        assertThat(asked.exit()).isEqualTo(1);
        assertThat(asked.err()).contains("not those of the code", "OtherRoot");
        assertThat(folder.resolve("hill-street.request")).doesNotExist();
        assertThat(folder.resolve("data")).as("nothing was opened").doesNotExist();
    }

    @Test void a_mistyped_code_is_told_at_once() throws IOException {
        var code = code("new");
        var wrong = (code.charAt(0) == 'A' ? "B" : "A") + code.substring(1);
        var asked = come(wrong, "new/sites/hill-street/zone.statements");
        assertThat(asked.err()).contains("a letter of the code is wrong");
    }
}
