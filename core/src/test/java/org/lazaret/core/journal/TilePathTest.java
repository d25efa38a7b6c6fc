package org.lazaret.core.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Paths of tiles, as C2SP tlog-tiles writes them.
class TilePathTest {
    @Test void the_example_of_the_specification_is_written_and_read() {
        assertThat(TilePath.hashes(0, 1_234_067, 256)).isEqualTo("tile/0/x001/x234/067");
        assertThat(TilePath.parse("tile/0/x001/x234/067")).isEqualTo(new TilePath(0, 1_234_067, 256));
    }

    @Test void every_path_reads_back() {
        for (int level : List.of(TilePath.ENTRIES, 0, 7, 63)) {
            for (long index : List.of(0L, 9L, 10L, 99L, 100L, 999L, 1000L, 999_999L, 1_000_000L,
                999_999_999_999_999_999L)) {
                for (int width : List.of(1, 9, 10, 255, 256)) {
                    var path = new TilePath(level, index, width);
                    assertThat(TilePath.parse(path.text())).isEqualTo(path);
                }
            }
        }
    }

    @Test void what_is_no_path_of_a_tile_is_refused() {
        for (var text : List.of("", "tile", "tile/0", "tile/64/000", "tile/00/000", "tile/-1/000", "tile/0/0",
            "tile/0/0000",
            "tile/0/x000/000", "tile/0/001/000", "tile/0/x001", "tile/0/000.p/0", "tile/0/000.p/256", "tile/0/000.p/01",
            "tile/0/000.p/", "tile/entries/000.p/1/2", "tile/entries/٠٠٠", "tile/0/000/", "/tile/0/000", "tile/x/000"))
            assertThatThrownBy(() -> TilePath.parse(text)).as(text).isInstanceOf(IllegalArgumentException.class);
    }
}
