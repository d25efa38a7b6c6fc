package org.lazaret.drill.checks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.lazaret.core.journal.SubjectId;

/// An entry's header as a stranger reads it, and the sealed body after it.
///
/// @param line the header's bytes, which the body is sealed to
record Heading(String at, String by, String dev, List<SubjectId> sub, String about, String key, byte[] line,
    byte[] body) {
    private static final Pattern SUBJECTS = Pattern.compile("\"sub\":\\[([^\\]]*)\\]");

    static Heading of(byte[] entry) {
        var newline = 0;
        while (entry[newline] != '\n') newline++;
        var line = Arrays.copyOf(entry, newline);
        var text = new String(line, UTF_8);
        return new Heading(field(text, "at"), field(text, "by"), field(text, "dev"), subjects(text),
            field(text, "about"), field(text, "key"), line, Arrays.copyOfRange(entry, newline + 1, entry.length));
    }

    private static String field(String text, String name) {
        var mark = "\"" + name + "\":\"";
        var from = text.indexOf(mark);
        return from < 0 ? "" : text.substring(from + mark.length(), text.indexOf('"', from + mark.length()));
    }

    private static List<SubjectId> subjects(String text) {
        var found = SUBJECTS.matcher(text);
        if (!found.find() || found.group(1).isEmpty()) return List.of();
        return Arrays.stream(found.group(1).split(",")).map(word -> new SubjectId(word.replace("\"", ""))).toList();
    }
}
