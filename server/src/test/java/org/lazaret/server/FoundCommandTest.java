package org.lazaret.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lazaret.group.zones.Code;
import org.lazaret.group.zones.Statements;

/// A group is founded, or nothing is.
class FoundCommandTest {
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
              - {site: night-owl, trade: out-of-hours}
        """;

    @TempDir private Path folder = Path.of("");

    @BeforeEach void write() throws IOException { Files.writeString(folder.resolve("group.yaml"), GROUP); }

    private Typed found(String... more) {
        var typed = Stream.concat(Stream.of("found", folder.resolve("new").toString(), "--config", folder.resolve(
            "group.yaml").toString()), Stream.of(more));
        return Typed.at(typed.toArray(String[]::new));
    }

    private List<String> below(String name) throws IOException {
        if (!Files.exists(folder.resolve(name))) return List.of();
        try (var files = Files.walk(folder.resolve(name))) {
            return files.filter(Files::isRegularFile).map(file -> folder.relativize(file).toString()).sorted().toList();
        }
    }

    @Test void everyone_has_a_folder_of_their_own() throws IOException {
        var typed = found();
        assertThat(typed.err()).isEmpty();
        assertThat(typed.exit()).isZero();
        assertThat(typed.out()).contains("zone uk: 6 officers, 2 sites. Its first statement is ");
        assertThat(below("new")).contains("new/README.txt", "new/hubs/uk/hub.yaml", "new/hubs/uk/seed",
            "new/officers/uk-commander-bob/keys.sealed", "new/officers/uk-quorum-fay/keys.sealed",
            "new/officers/uk-root-ann/keys.sealed", "new/sites/night-owl/code.txt", "new/zones/uk/zone.statements");
        assertThat(below("safe")).hasSize(6);
        assertThat(Files.list(folder).map(path -> path.getFileName().toString()).sorted()).containsExactly("group.yaml",
            "new", "safe");
    }

    @Test void only_its_owner_reads_what_is_secret() throws IOException {
        found();
        for (var secret : List.of("hubs/uk/seed", "officers/uk-root-ann/keys.sealed", "sites/hill-street/code.txt"))
            assertThat(PosixFilePermissions.toString(
                Files.getPosixFilePermissions(folder.resolve("new/" + secret)))).isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("new")))).isEqualTo(
            "rwx------");
    }

    @Test void the_code_on_paper_knows_the_zone() throws IOException {
        found();
        var page = Files.readString(folder.resolve("new/sites/night-owl/code.txt"));
        var code = Code.parse(
            page.lines().filter(line -> line.startsWith("    ")).findFirst().orElseThrow()).orElseThrow();
        var directory = Statements.read(code.root(), Files.readAllBytes(folder.resolve(
            "new/sites/night-owl/zone.statements")));
        assertThat(directory.invited()).anyMatch(one -> one.site().name().equals("night-owl") && one.code().equals(
            code.key()));
    }

    @Test void the_result_is_written_for_programs_too() throws IOException {
        assertThat(found("--json", folder.resolve("result.json").toString()).exit()).isZero();
        assertThat(Files.readString(folder.resolve("result.json"))).startsWith(
            "{\"group\":\"hill-vets\",\"zones\":[{\"zone\":\"uk\",\"root\":\"").endsWith(
                "\"officers\":6,\"sites\":2}]}");
    }

    @Test void a_folder_in_which_something_lies_is_left_alone() throws IOException {
        Files.createDirectories(folder.resolve("new"));
        Files.writeString(folder.resolve("new/mine"), "mine");
        assertThat(found().exit()).isEqualTo(2);
        assertThat(found().err()).contains("is not empty");
        assertThat(below("new")).containsExactly("new/mine");
        assertThat(below("safe")).isEmpty();
        Files.delete(folder.resolve("new/mine"));
        assertThat(found().exit()).as("an empty one is taken").isZero();
    }

    @Test void what_does_not_read_is_named_and_nothing_is_made() throws IOException {
        for (var wrong : List.of("commander: 2/commander: 1", "quorum: 2/quorum: 1", "root: 1/root: 2",
            "hub.example:8443/hub", "office: root/office: boss", "zone: uk/zone: UK", "safe/ann/safe/bob",
            "trade: practice/trade: circus", "hill-street/night-owl")) {
            var cut = wrong.equals("safe/ann/safe/bob") ? 8 : wrong.indexOf('/');
            Files.writeString(folder.resolve("group.yaml"), GROUP.replaceFirst(wrong.substring(0, cut),
                wrong.substring(cut + 1)));
            var typed = found();
            assertThat(typed.exit()).as(wrong).isEqualTo(2);
            assertThat(typed.err()).as(wrong).contains("group.yaml, line ");
            assertThat(below("new")).isEmpty();
            assertThat(below("safe")).isEmpty();
        }
    }

    @Test void a_key_file_lies_neither_beside_what_it_opens_nor_over_another() throws IOException {
        Files.writeString(folder.resolve("group.yaml"), GROUP.replace("safe/ann", "new/ann"));
        assertThat(found().err()).contains("would lie beside what it opens");
        Files.writeString(folder.resolve("group.yaml"), GROUP);
        Files.createDirectories(folder.resolve("safe"));
        Files.writeString(folder.resolve("safe/di"), "an older one");
        assertThat(found().exit()).isEqualTo(2);
        assertThat(below("safe")).containsExactly("safe/di");
        assertThat(below("new")).isEmpty();
    }

    @Test void nothing_is_half_made_where_the_folder_cannot_be_written() throws IOException {
        Files.writeString(folder.resolve("file"), "");
        var typed = Typed.at("found", folder.resolve("file/new").toString(), "--config",
            folder.resolve("group.yaml").toString());
        assertThat(typed.exit()).isEqualTo(1);
        assertThat(typed.err()).contains("Nothing was founded");
        assertThat(below("safe")).isEmpty();
    }

    @Test void without_a_terminal_and_without_a_file_it_says_what_to_do() {
        var typed = Typed.at("found", folder.resolve("new").toString());
        assertThat(typed.exit()).isEqualTo(2);
        assertThat(typed.err()).contains("--config FILE");
    }
}
