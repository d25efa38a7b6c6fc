package org.lazaret.core.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Proofs that another program wrote: they hold for their entry, and for no other.
class LogProofTest {
    private static final Path PROOFS = Path.of("src/test/resources/tlog-go-generated/proofs");

    @Test void each_proof_holds_for_its_entry_alone_and_is_written_as_it_was_read() throws IOException {
        var key = VerifierKey.parse(Files.readString(PROOFS.resolveSibling("vkey")).strip());
        try (var files = Files.list(PROOFS)) {
            var proofs = files.filter(file -> file.toString().endsWith(".tlog-proof")).toList();
            assertThat(proofs).hasSize(20);
            for (var file : proofs) holds(file, key);
        }
    }

    private static void holds(Path file, VerifierKey key) throws IOException {
        var proof = LogProof.parse(Files.readAllBytes(file));
        var entry = Files.readAllBytes(file.resolveSibling(proof.index() + ".entry"));
        var moved = new LogProof("", proof.index() ^ 1, proof.path(), proof.checkpoint());
        var stranger = new VerifierKey("log.example.org/other", key.publicKey());

        assertThat(proof.proves(entry, key)).hasValueSatisfying(head -> assertThat(head.size()).isEqualTo(300));
        assertThat(proof.proves("another entry".getBytes(UTF_8), key)).isEmpty();
        assertThat(moved.proves(entry, key)).as("at another place").isEmpty();
        assertThat(proof.proves(entry, stranger)).as("under another name").isEmpty();
        assertThat(proof.bytes()).isEqualTo(Files.readAllBytes(file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "c2sp.org/tlog-proof@v1\n\n", "c2sp.org/tlog-proof@v2\nindex 0\n\n",
        "c2sp.org/tlog-proof@v1\nindex 00\n\n", "c2sp.org/tlog-proof@v1\nindex -1\n\n",
        "c2sp.org/tlog-proof@v1\nindex 0\nAAAA\n\n"}) void what_is_no_proof_is_refused(String head) {
        var text = head + "log\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n\n— log AAAAAAAA\n";

        assertThatThrownBy(() -> LogProof.parse(text.getBytes(UTF_8))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test void what_an_application_adds_is_kept_and_proves_nothing() throws IOException {
        var plain = LogProof.parse(Files.readAllBytes(PROOFS.resolve("108.tlog-proof")));
        var more = new LogProof("YWdl", plain.index(), plain.path(), plain.checkpoint());

        assertThat(LogProof.parse(more.bytes()).extra()).isEqualTo("YWdl");
        assertThat(LogProof.parse(more.bytes()).bytes()).isEqualTo(more.bytes());
    }
}
