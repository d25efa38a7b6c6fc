package org.lazaret.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lazaret.server.wiring.Node;
import org.lazaret.server.wiring.NodeFile;

/// What `verify` says of the folder of a real node, and with which exit code it leaves.
class VerifyTest {

    @TempDir private Path folder = Path.of("");

    @BeforeEach void write() throws IOException {
        Files.writeString(folder.resolve("node.yaml"), Hill.NODE);
        Node.start(NodeFile.read(folder.resolve("node.yaml"))).close();
    }

    @Test void the_folder_of_a_node_that_has_ended_is_sound() {
        var typed = verify(folder);

        assertThat(typed.err()).isEmpty();
        assertThat(typed.exit()).isZero();
        assertThat(typed.out()).contains("sound    hill/hill-street/care/1  ", "sound    hill/hill-street/access/1  0",
            "sound    data/hill-street/log", "sound    data/hill-street/vault",
            "sound    latch/hill-street/latch-1", "sound    latch/hill-street/heads",
            "not read data/hill-street/rows.db: a cache");
        assertThat(verify(folder.resolve("data/hill-street")).out()).contains("sound    log: ");
        assertThat(verify(folder.resolve("data/hill-street/care")).out()).startsWith(
            "sound    hill/hill-street/care/1");
    }

    @Test void a_file_that_changed_is_named_as_it_lies_below_what_was_asked_for() throws IOException {
        for (var name : new ArrayList<>(java.util.List.of("log/00000001", "log/mark", "care/checkpoint", "vault/vault",
            "vault/keys-1", "access/key.pub", "care/tile/entries/000.p/1"))) {
            var file = folder.resolve("data/hill-street").resolve(name);
            if (!Files.exists(file)) continue;
            var bytes = Files.readAllBytes(file);
            var changed = bytes.clone();
            changed[4] ^= 1;
            Files.write(file, changed);
            var typed = verify(folder);
            assertThat(typed.exit()).as(name).isEqualTo(1);
            assertThat(typed.out()).containsPattern("damaged  data/hill-street/" + name + ", byte \\d+: ");
            Files.write(file, bytes);
        }
    }

    @Test void nothing_is_written_by_a_check() throws IOException {
        var before = sums();
        verify(folder);
        assertThat(sums()).isEqualTo(before);
    }

    private java.util.List<String> sums() throws IOException {
        try (var files = Files.walk(folder)) {
            var sums = new ArrayList<String>();
            for (var file : files.filter(Files::isRegularFile).sorted().toList())
                sums.add(file + " " + java.util.Arrays.hashCode(Files.readAllBytes(file)));
            return sums;
        }
    }

    @Test void a_node_at_work_is_not_checked() {
        try (var _ = Node.start(NodeFile.read(folder.resolve("node.yaml")))) {
            var typed = verify(folder);
            assertThat(typed.exit()).isEqualTo(1);
            assertThat(typed.err()).contains("A node is at work in ", "hill-street: end it, or check a copy");
        }
    }

    @Test void the_result_is_written_for_programs_too() throws IOException {
        var json = folder.resolve("result.json");
        assertThat(Typed.at("verify", folder.toString(), "--json", json.toString()).exit()).isZero();
        assertThat(Files.readString(json)).startsWith("{\"sound\":true,\"findings\":[").contains(
            "\"result\":\"sound\",\"file\":\"data/hill-street/care\",\"origin\":\"hill/hill-street/care/1\"");
    }

    @Test void what_is_no_folder_of_ours_is_asked_wrongly() throws IOException {
        var nothing = Files.createDirectory(folder.resolve("empty"));
        assertThat(verify(folder.resolve("nowhere"))).isEqualTo(new Typed(2, "",
            "There is no folder %s: name one. A journal, a node's data folder, or what a drill kept.\n".formatted(
                folder.resolve("nowhere"))));
        assertThat(verify(nothing).exit()).isEqualTo(2);
        assertThat(verify(nothing).err()).contains("nothing to check in " + nothing);
        assertThat(verify(folder.resolve("node.yaml")).exit()).as("a file").isEqualTo(2);
        assertThat(Typed.at("verify").exit()).as("no folder").isEqualTo(2);
        assertThat(Typed.at("verify", folder.toString(), "--jsn", "x").exit()).isEqualTo(2);
    }

    private static Typed verify(Path folder) { return Typed.at("verify", folder.toString()); }
}
