package org.lazaret.server.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The newest seven packs of a site stay, and nobody else's file is touched.
class PackFolderTest {
    private static final LocalDateTime FIRST = LocalDateTime.of(2026, 1, 1, 3, 15);

    @TempDir private Path folder = Path.of("");

    @Test void the_newest_seven_stay() throws IOException {
        Files.writeString(folder.resolve("hill-2026-notes.pdf"), "somebody's own");
        var packs = new PackFolder(folder, "hill");
        assertThat(packs.newest()).isEmpty();
        new PackFolder(folder, "hill-top").keep(new byte[]{1}, FIRST.minusDays(9));
        for (var day = 0; day < 9; day++) packs.keep(new byte[]{2}, FIRST.plusDays(day));
        assertThat(packs.newest()).contains(FIRST.plusDays(8));
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString())).contains("hill-2026-notes.pdf",
                "hill-top-2025-12-23-0315.pdf", "hill-2026-01-03-0315.pdf", "hill-2026-01-09-0315.pdf").hasSize(9);
        }
    }

    @Test void one_made_in_the_same_minute_takes_its_place() {
        var packs = new PackFolder(folder, "hill");
        var file = packs.keep(new byte[]{1}, FIRST);
        packs.keep(new byte[]{2, 2}, FIRST);
        assertThat(file).hasBinaryContent(new byte[]{2, 2});
    }
}
