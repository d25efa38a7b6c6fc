package org.lazaret.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What people and programs get of a benchmark.
class BenchCommandTest {
    @TempDir private Path folder = Path.of("");

    @Test void each_figure_stands_beside_its_limit_for_people_and_for_programs() throws IOException {
        var json = folder.resolve("bench.json");
        var typed = Typed.at("bench", "codec", "--json", json.toString());

        assertThat(typed.exit()).isZero();
        assertThat(typed.out()).containsPattern("\\d+\\.\\d\\d of \\w+");
        assertThat(Files.readString(json)).matches("\\{\"figures\":\\[\\{\"name\":\"[^\"]+\",\"value\":[^,]+,"
            + "\"unit\":\"[^\"]+\",\"limit\":[^,]+,\"limit_name\":\"[^\"]+\",\"ratio\":[^,}]+}.*]}");
    }

    @Test void a_benchmark_that_is_not_there_is_asked_wrongly_and_those_that_are_are_named() {
        var typed = Typed.at("bench", "speed");

        assertThat(typed.exit()).isEqualTo(2);
        assertThat(typed.err()).contains("There is no benchmark speed. There are codec, vault, ");
        assertThat(Typed.at("bench", "--entries", "many").exit()).isEqualTo(2);
    }
}
