package org.lazaret.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Whatever a room says it says in every language, with the same figures in it: nobody meets English among Dutch.
class TwinWordsTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern PLACE = Pattern.compile("[{]\\d[}]");

    @Test void every_text_has_a_dutch_twin_with_the_same_places() throws IOException {
        var rooms = rooms();
        assertThat(rooms).as("rooms that say something").hasSizeGreaterThan(10);
        for (var english : rooms)
            assertThat(places(english.resolveSibling("words_nl.properties"))).as(
                "words_nl.properties beside %s", english).isEqualTo(places(english));
    }

    private static List<Path> rooms() throws IOException {
        try (var parts = Files.list(ROOT)) {
            return parts.map(part -> part.resolve("src/main")).filter(Files::isDirectory).flatMap(
                TwinWordsTest::files).filter(file -> file.endsWith("words.properties")).toList();
        }
    }

    private static Stream<Path> files(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The places for figures in each text, by its key.
    private static Map<String, TreeSet<String>> places(Path file) throws IOException {
        var words = new Properties();
        try (var text = Files.newBufferedReader(file)) {
            words.load(text);
        }
        var places = new TreeMap<String, TreeSet<String>>();
        for (var key : words.stringPropertyNames())
            places.put(key, new TreeSet<>(PLACE.matcher(
                words.getProperty(key)).results().map(place -> place.group()).toList()));
        return places;
    }
}
