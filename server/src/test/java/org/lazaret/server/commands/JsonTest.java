package org.lazaret.server.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A result for programs is JSON in the order in which it was said.
class JsonTest {
    @TempDir private Path folder = Path.of("");

    @Test void each_kind_of_value_is_written_as_json_has_it() throws IOException {
        var file = folder.resolve("result.json");
        Json.object().with("text", "a \"b\"\n€").with("long", 1L << 40).with("int", -3).with("real", 0.5).with("yes",
            true).with("none", Optional.empty()).with("some", Optional.of(7)).with("list",
                List.of(Json.object().with("n", 1), "x")).write(file);

        assertThat(Files.readString(file)).isEqualTo("{\"text\":\"a \\\"b\\\"\\n€\",\"long\":1099511627776,\"int\":-3,"
            + "\"real\":0.5,\"yes\":true,\"none\":null,\"some\":7,\"list\":[{\"n\":1},\"x\"]}");
    }

    @Test void a_file_that_cannot_be_written_is_named() {
        var nowhere = folder.resolve("no-such-folder/result.json");
        assertThatThrownBy(() -> Json.object().write(nowhere)).isInstanceOf(Told.class).hasMessageContaining(
            "Cannot write " + nowhere);
    }
}
