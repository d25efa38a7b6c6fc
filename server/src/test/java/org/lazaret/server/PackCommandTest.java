package org.lazaret.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lazaret.server.wiring.Node;
import org.lazaret.server.wiring.NodeFile;

/// A practice on paper from a node that is not running.
class PackCommandTest {
    @TempDir private Path folder = Path.of("");

    @BeforeEach void write() throws IOException {
        Files.writeString(folder.resolve("node.yaml"), Hill.NODE);
    }

    private Typed pack() { return Typed.at("pack", at("node.yaml"), "--to", at("packs")); }

    private String at(String name) { return folder.resolve(name).toString(); }

    @Test void it_is_a_pdf_that_only_the_account_of_the_node_reads() throws IOException {
        Node.start(NodeFile.read(folder.resolve("node.yaml"))).close();
        var made = pack();
        assertThat(made.err()).isEmpty();
        assertThat(made.exit()).isZero();
        var file = Path.of(made.out().strip());
        assertThat(file.getFileName().toString()).matches("hill-street-\\d{4}-\\d\\d-\\d\\d-\\d{4}\\.pdf");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
        try (var document = Loader.loadPDF(file.toFile())) {
            assertThat(new PDFTextStripper().getText(document)).contains("Hill Street", "Ketamine",
                "keep it locked, shred it");
        }
        try (var files = Files.list(folder.resolve("packs"))) {
            assertThat(files).as("nothing half written").containsExactly(file);
        }
    }

    @Test void of_two_sites_only_the_one_that_was_named_is_written() throws IOException {
        var sites = Hill.NODE + """
              - site: mill-lane
                name: Mill Lane
                folder: data/mill-lane
                latch: latch/mill-lane
                unlock: {key-file: keys/mill-lane}
                zone: Europe/London
            """;
        Files.writeString(folder.resolve("node.yaml"), sites);
        Node.start(NodeFile.read(folder.resolve("node.yaml"))).close();
        var made = Typed.at("pack", at("node.yaml"), "--to", at("packs"), "--site", "mill-lane");
        assertThat(made.out().lines()).singleElement().asString().contains("mill-lane-");
    }

    @Test void where_no_folder_can_be_it_says_so() throws IOException {
        Node.start(NodeFile.read(folder.resolve("node.yaml"))).close();
        Files.writeString(folder.resolve("packs"), "a file");
        var made = pack();
        assertThat(made.exit()).isEqualTo(1);
        assertThat(made.err()).contains("Cannot write a pack to " + at("packs"), "Name a folder with room");
    }

    @Test void a_node_that_runs_makes_its_own() throws IOException {
        try (var _ = Node.start(NodeFile.read(folder.resolve("node.yaml")))) {
            var made = pack();
            assertThat(made.exit()).isEqualTo(1);
            assertThat(made.err()).contains("Cannot open what");
            assertThat(folder.resolve("packs")).doesNotExist();
        }
    }
}
