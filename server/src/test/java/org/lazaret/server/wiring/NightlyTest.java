package org.lazaret.server.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lazaret.server.signin.Doors;

/// When a node makes the practice on paper by itself.
class NightlyTest {
    private static final String NODE = """
        group: hill
        sites:
          - {site: hill, name: Hill Street, folder: data/hill, latch: latch/hill, unlock: {key-file: keys/hill},
             zone: Europe/London, packs: packs}
        """;

    @TempDir private Path folder = Path.of("");

    @Test void one_is_made_each_night_at_a_quarter_past_three_or_as_soon_as_the_node_runs() {
        assertThat(due("", "2026-01-05T12:00")).isTrue();
        assertThat(due("2026-01-05T03:14", "2026-01-05T03:15")).isTrue();
        assertThat(due("2026-01-05T03:15", "2026-01-06T03:14")).isFalse();
        assertThat(due("2026-01-05T03:15", "2026-01-06T03:15")).isTrue();
        assertThat(due("2026-01-04T12:00", "2026-01-05T02:00")).isFalse();
        assertThat(due("2026-01-04T03:14", "2026-01-05T02:00")).isTrue();
    }

    @Test void a_site_that_runs_makes_one_a_night_and_one_when_an_order_makes_it_dark() throws IOException {
        var config = NodeFile.of(folder.resolve("node.yaml"), NODE);
        var site = config.sites().getFirst();
        var packs = new PackFolder(folder.resolve("packs"), "hill");
        assertThat(site.packs()).contains(packs.folder());
        var now = new AtomicReference<>(Instant.parse("2026-07-05T02:14:59Z"));
        new Opening("hill", Doors.PROOF, now::get).alone(site, (open, _) -> {
            var nightly = new Nightly(site, now::get, packs);
            for (int twice = 0; twice < 2; twice++) nightly.look(open);
            now.set(Instant.parse("2026-07-05T02:15:00Z"));
            for (int twice = 0; twice < 2; twice++) nightly.look(open);
            now.set(Instant.parse("2026-07-05T09:30:05Z"));
            for (int twice = 0; twice < 2; twice++) nightly.dark(open, now.get().minusSeconds(3));
            now.set(Instant.parse("2026-07-05T11:00:00Z"));
            nightly.dark(open, Instant.parse("2026-07-05T09:30:02Z"));
            return open;
        });
        try (var files = Files.list(packs.folder())) {
            assertThat(files.map(file -> file.getFileName().toString()).sorted()).containsExactly(
                "hill-2026-07-05-0314.pdf", "hill-2026-07-05-0315.pdf", "hill-2026-07-05-1030.pdf");
        }
    }

    private boolean due(String newest, String now) {
        var site = NodeFile.of(folder.resolve("node.yaml"), NODE).sites().getFirst();
        var packs = new PackFolder(folder.resolve(("at-" + now + newest).replace(':', '-')), "hill");
        if (!newest.isEmpty()) packs.keep(new byte[]{1}, LocalDateTime.parse(newest));
        return new Nightly(site, () -> Instant.EPOCH, packs).due(LocalDateTime.parse(now));
    }
}
