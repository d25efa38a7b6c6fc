package org.lazaret.core.book;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Every event that was ever written, as it stands in journals: compared with a file that only grows.
///
/// With `-Dgolden=write` the file is written anew; what changed in it is then seen in review.
public final class WrittenEvents {
    private static final String FOR_EVER = "An event once written is read for ever: give the new fact a new name, and "
        + "let `after` read both.";
    private static final String NEW = "New events are entered with -Dgolden=write.";

    private WrittenEvents() {}

    /// @param golden `docs/events.txt`
    public static void check(List<Kind<?, ?, ?>> kinds, Path golden) {
        var now = texts(kinds);
        if ("write".equals(System.getProperty("golden"))) write(golden, now);
        var before = read(golden);
        before.forEach((name, text) -> assertThat(now.get(name)).as("%s%n%s", name, FOR_EVER).isEqualTo(text));
        if (!before.keySet().equals(now.keySet()))
            fail("%s is without %s. %s", golden.getFileName(),
                now.keySet().stream().filter(name -> !before.containsKey(name)).toList(), NEW);
    }

    /// Each event's text by its name, sorted.
    static Map<String, String> texts(List<Kind<?, ?, ?>> kinds) {
        var texts = new TreeMap<String, String>();
        for (var kind : kinds) EventNames.of(kind).forEach((name, event) -> texts.put(name, text(name, event)));
        return texts;
    }

    private static String text(String name, Class<?> event) {
        return name + "\n" + Arrays.stream(event.getRecordComponents()).map(
            component -> "    %s\n".formatted(component(component))).collect(joining());
    }

    private static String component(RecordComponent component) {
        return component.getName() + " " + type(component.getGenericType());
    }

    private static String type(Type type) {
        return switch (type) {
            case ParameterizedType list when list.getRawType() == List.class -> "list of " + first(list);
            case ParameterizedType maybe when maybe.getRawType() == Optional.class -> "maybe " + first(maybe);
            case Class<?> constants when constants.isEnum() -> Arrays.stream(constants.getEnumConstants()).map(
                Object::toString).collect(joining(" | "));
            case Class<?> record when record.isRecord() -> record(record.getRecordComponents());
            case Class<?> sealed when sealed.isSealed() -> EventNames.members(sealed).entrySet().stream().map(
                member -> member.getKey() + " " + type(member.getValue())).collect(joining(" | "));
            case Class<?> plain -> plain.getSimpleName();
            default -> throw new IllegalArgumentException(type + " is in no event");
        };
    }

    private static String first(ParameterizedType type) { return type(type.getActualTypeArguments()[0]); }

    private static String record(RecordComponent[] components) {
        return components.length == 1
            ? type(components[0].getGenericType())
            : Arrays.stream(components).map(WrittenEvents::component).collect(joining(", ", "{", "}"));
    }

    private static Map<String, String> read(Path golden) {
        try {
            var texts = new TreeMap<String, String>();
            for (var text : Files.readString(golden, UTF_8).split("\n(?! )"))
                if (!text.isBlank()) texts.put(text.lines().findFirst().orElseThrow(), text.strip() + "\n");
            return texts;
        } catch (IOException absent) {
            throw new UncheckedIOException("%s does not read. %s".formatted(golden, NEW), absent);
        }
    }

    private static void write(Path golden, Map<String, String> texts) {
        try {
            Files.writeString(golden, String.join("", texts.values()), UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
