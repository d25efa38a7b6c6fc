package org.lazaret.core.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.lazaret.core.journal.JournalCheck.Result.Damaged;
import org.lazaret.core.journal.JournalCheck.Result.Sound;
import org.lazaret.core.world.Chance;
import org.lazaret.core.world.SimDisk;

/// A log that another program wrote, Go's `golang.org/x/mod/sumdb/tlog`: it holds, and no flipped byte of it does.
class GoLogTest {
    private static final Path LOG = Path.of("src/test/resources/tlog-go-generated");
    private static final VerifierKey KEY = VerifierKey.parse(text(LOG.resolve("vkey")).strip());

    @Test void it_verifies() {
        assertThat(JournalCheck.log(disk("", -1), "log", KEY)).isInstanceOfSatisfying(Sound.class,
            sound -> assertThat(sound.head().size()).isEqualTo(300));
    }

    @Test void no_file_of_it_with_a_flipped_byte_verifies_and_the_file_is_named() {
        var disk = disk("", -1);
        for (var file : List.of("checkpoint", "tile/entries/000", "tile/entries/001.p/44", "tile/0/000",
            "tile/0/001.p/44", "tile/1/000.p/1")) {
            int length = bytes(LOG.resolve(file)).length;
            int step = Math.max(1, length / 500);
            for (int at = 0; at < length; at += step) {
                disk.rot("log/" + file, at, 1);
                assertThat(JournalCheck.log(disk, "log", KEY)).as("%s, byte %d", file, at).isInstanceOfSatisfying(
                    Damaged.class, damaged -> assertThat(damaged.file()).isEqualTo("log/" + file));
                disk.rot("log/" + file, at, 1);
            }
        }
        assertThat(JournalCheck.log(disk, "log", KEY)).isInstanceOf(Sound.class);
    }

    @Test void no_old_checkpoint_and_no_key_with_a_flipped_byte_is_taken() throws IOException {
        try (var old = Files.list(LOG.resolve("old"))) {
            for (var file : old.toList())
                flipped(bytes(file), 1, bytes -> assertThat(Checkpoint.open(bytes, KEY)).isEmpty());
        }
        flipped(text(LOG.resolve("vkey")).strip().getBytes(UTF_8), 1,
            bytes -> fail("a key: " + VerifierKey.parse(new String(bytes, UTF_8)).line()));
    }

    @Test void no_proof_with_a_flipped_byte_in_it_or_in_its_entry_holds() throws IOException {
        try (var files = Files.list(LOG.resolve("proofs"))) {
            for (var file : files.filter(each -> each.toString().endsWith(".tlog-proof")).toList()) {
                var proof = LogProof.parse(bytes(file));
                var entry = bytes(file.resolveSibling(proof.index() + ".entry"));
                flipped(bytes(file), 31, bytes -> assertThat(LogProof.parse(bytes).proves(entry, KEY)).isEmpty());
                flipped(entry, 97, bytes -> assertThat(proof.proves(bytes, KEY)).isEmpty());
            }
        }
    }

    /// Hands over the bytes with one flipped, for every step-th; a refusal to read them is as good.
    private static void flipped(byte[] right, int step, Consumer<byte[]> never) {
        for (int at = 0; at < right.length; at += step) {
            var wrong = right.clone();
            wrong[at] ^= 1;
            try {
                never.accept(wrong);
            } catch (IllegalArgumentException refused) {
                assertThat(refused).hasMessageNotContaining("null");
            }
        }
    }

    @Test void a_wrong_hash_is_named_by_its_byte() {
        assertThat(JournalCheck.log(disk("tile/0/000", 777), "log", KEY)).isEqualTo(
            new Damaged("log/tile/0/000", 777, "a hash that is not the one of what is below it"));
        assertThat(JournalCheck.log(disk("tile/1/000.p/1", 30), "log", KEY)).isEqualTo(
            new Damaged("log/tile/1/000.p/1", 30, "a hash that is not the one below it"));
    }

    @Test void its_old_checkpoints_are_beginnings_of_the_newest() throws IOException {
        var tiles = loaded();
        var newest = open(LOG.resolve("checkpoint"));
        try (var old = Files.list(LOG.resolve("old"))) {
            var heads = old.map(GoLogTest::open).toList();
            assertThat(heads).hasSize(11);
            for (var head : heads) {
                var proof = tiles.tree().consistency(head.size(), 300);
                assertThat(Merkle.consistent(head, newest, proof)).as("%d", head.size()).isTrue();
                assertThat(tiles.tree().root(head.size())).isEqualTo(head.root());
            }
        }
    }

    @Test void its_proofs_are_the_ones_our_tiles_give_and_lead_to_its_root() throws IOException {
        var tiles = loaded();
        var newest = open(LOG.resolve("checkpoint"));
        try (var files = Files.list(LOG.resolve("proofs"))) {
            var proofs = files.filter(file -> file.toString().endsWith(".tlog-proof")).toList();
            assertThat(proofs).hasSize(20);
            for (var file : proofs) {
                long index = Long.parseLong(file.getFileName().toString().replace(".tlog-proof", ""));
                var entry = bytes(file.resolveSibling(index + ".entry"));
                var hashes = hashes(text(file));
                assertThat(tiles.tree().inclusion(index, 300)).isEqualTo(hashes);
                assertThat(Merkle.included(Merkle.leaf(entry), index, newest, hashes)).isTrue();
            }
        }
    }

    private static List<Hash> hashes(String proof) {
        var hashes = new ArrayList<Hash>();
        var lines = proof.lines().skip(2).takeWhile(line -> !line.isEmpty()).toList();
        for (var line : lines) hashes.add(new Hash(Base64.getDecoder().decode(line)));
        return hashes;
    }

    private static Tiles loaded() {
        var tiles = new Tiles(disk("", -1), "log");
        tiles.load(open(LOG.resolve("checkpoint")));
        return tiles;
    }

    private static Head open(Path file) { return Checkpoint.open(bytes(file), KEY).orElseThrow(); }

    private static SimDisk disk(String flipped, int at) {
        var disk = new SimDisk(new Chance(1));
        try (var files = Files.walk(LOG)) {
            files.filter(Files::isRegularFile).forEach(file -> {
                var name = LOG.relativize(file).toString();
                var bytes = bytes(file);
                if (name.equals(flipped)) bytes[at] ^= 1;
                disk.replace("log/" + name, bytes);
            });
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
        return disk;
    }

    private static String text(Path file) { return new String(bytes(file), UTF_8); }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
