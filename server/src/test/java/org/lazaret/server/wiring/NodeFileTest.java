package org.lazaret.server.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lazaret.core.journal.AccountId;
import org.lazaret.core.journal.SiteId;
import org.lazaret.practice.staff.Role;
import org.lazaret.server.signin.TapDoor.Player;
import org.lazaret.server.wiring.NodeConfig.SiteConfig;
import org.lazaret.server.wiring.NodeConfig.UnlockBy;

class NodeFileTest {
    private static final Path FILE = Path.of("conf", "node.yaml");
    private static final Path FOLDER = FILE.toAbsolutePath().getParent();
    private static final String HILL = """
        group: hill
        port: 8123
        sites:
          - site: high-street
            name: High Street Vets
            folder: data/high-street
            latch: latches/high-street
            unlock: {key-file: keys/high-street}
            zone: Europe/London
            second: stick
            packs: packs
            people:
              - {account: a-anna, name: Anna Bell}
        """;

    @Test void a_file_says_which_sites_are_served_from_where() {
        var anna = new Player(new AccountId("a-anna"), "Anna Bell", List.of(Role.values()));

        assertThat(NodeFile.of(FILE, HILL)).isEqualTo(new NodeConfig("hill", Listening.locally(8123), List.of(
            new SiteConfig(new SiteId("high-street"), "High Street Vets", "high-street.localhost",
                FOLDER.resolve("data/high-street"), FOLDER.resolve("latches/high-street"),
                Optional.of(FOLDER.resolve("stick")), new UnlockBy.KeyFile(FOLDER.resolve("keys/high-street")),
                ZoneId.of("Europe/London"), Locale.ENGLISH,
                List.of(anna), Optional.empty(), Optional.of(FOLDER.resolve("packs"))))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        port: 8123             | port: 81234            | line 2, column 7: 81234 is no port
        port: 8123             | port: eight            | line 2, column 7: 'port' must be a whole number
        port: 8123             | prot: 8123             | line 2, column 1: there is no setting 'prot' here
        port: 8123             | address: 0.0.0.0       | line 2, column 10: without TLS a node listens on
        group: hill            | group: Hill            | line 1, column 8: 'Hill' must be lower-case letters
        latches/high-street    | data/high-street/latch | line 7, column 12: the latch must lie outside
        port: 8123             | neighbours: {ask: hill}| line 2, column 19: write 'HOST:PORT', with commas
        port: 8123             | neighbours: {every: 0} | line 2, column 21: write seconds, from 1 to 3600
        second: stick          | second: data/high-street/b | line 10, column 13: the second place must lie
        second: stick          | second: data           | line 10, column 13: the second place must lie
        second: stick          | second: latches        | line 10, column 13: the second place must lie
        packs: packs           | packs: data/high-street/p | line 11, column 12: packs are for people
        {key-file: keys/high-street} | {passphrase: no} | line 8, column 13: write 'unlock: {key-file: PATH}'
        Europe/London          | Europe/Londn           | line 9, column 11: 'Europe/Londn' is no time zone
        name: High Street Vets | nom: High Street Vets  | line 5, column 5: there is no setting 'nom' here
        name: High Street Vets | name: []               | line 5, column 11: 'name' must be a text
        """) void what_is_wrong_is_named_with_line_and_column(
        String right, String wrong, String complaint) {
        assertThatThrownBy(() -> NodeFile.of(FILE, HILL.replace(right, wrong))).isInstanceOf(
            BadFile.class).hasMessageContaining(complaint);
    }

    @Test void a_name_of_the_network_is_served_over_tls_only() {
        var named = HILL.replace("    zone:", "    host: vets.example\n    zone:");

        assertThatThrownBy(() -> NodeFile.of(FILE, named)).hasMessageContaining("asked for over the network");
        assertThat(NodeFile.of(FILE,
            named.replace("port: 8123", "port: 8123\naddress: 0.0.0.0\ntls: tls")).listening()).isEqualTo(
                new Listening("0.0.0.0", 8123, Optional.of(FOLDER.resolve("tls"))));
    }

    @Test void the_example_of_the_manual_is_a_file_that_is_read() throws IOException {
        var manual = Files.readString(Path.of("..", "docs", "manual", "node.md"));
        var example = manual.split("```yaml\n|```\n")[1];

        assertThat(NodeFile.of(FILE, example).sites()).extracting(SiteConfig::host).containsExactly(
            "vets.hill-street.example");
    }

    @Test void two_sites_may_not_share_a_folder() {
        var second = HILL.substring(HILL.indexOf("  - site")).replace("site: high-street", "site: mill-lane");

        assertThatThrownBy(() -> NodeFile.of(FILE, HILL + second)).hasMessageContaining("two sites share");
    }

    @Test void a_file_that_is_no_yaml_is_named_with_its_place() {
        assertThatThrownBy(() -> NodeFile.of(FILE, "group: [hill")).isInstanceOf(BadFile.class).hasMessageContaining(
            "line 1");
    }
}
