package org.lazaret.server.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A mapping of YAML gives what it has, and names line and column of what is otherwise than it must be.
class YamlMapTest {
    @Test void what_is_there_is_given_and_what_is_not_has_its_otherwise() {
        var map = map("name: Hill\nport: 8080\nsites:\n  - {site: a}\n  - {site: b}\nunlock: {passphrase: ask}\n");

        assertThat(map.text("name")).isEqualTo("Hill");
        assertThat(map.text("language", "en")).isEqualTo("en");
        assertThat(map.number("port", 1)).isEqualTo(8080);
        assertThat(map.number("none", 1)).isEqualTo(1);
        assertThat(map.map("unlock").text("passphrase")).isEqualTo("ask");
        assertThat(map.maps("sites")).extracting(site -> site.text("site")).containsExactly("a", "b");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        "a: 1\nport: [2]"    | line 2, column 7: 'port' must be a text
        "a: 1\nport: 2.5"    | line 2, column 7: 'port' must be a whole number, not '2.5'
        "a: 1"               | line 1, column 1: 'name' is missing
        "name: ''"           | line 1, column 7: 'name' must be a text
        "- a"                | line 1, column 1: here must stand settings
        ""                   | the file is empty
        "a: 'b"              | line 1
        """) void what_is_wrong_is_named_with_its_place(String text, String complaint) {
        assertThatThrownBy(() -> {
            var map = map(text);
            map.number("port", 1);
            map.text("name");
        }).isInstanceOf(BadFile.class).hasMessageStartingWith("node.yaml").hasMessageContaining(complaint);
    }

    private static YamlMap map(String text) { return YamlMap.of(Path.of("node.yaml"), text); }
}
