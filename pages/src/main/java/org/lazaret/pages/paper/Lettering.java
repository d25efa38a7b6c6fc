package org.lazaret.pages.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.font.PDFont;

/// The letters of a paper: how wide a text is, and where it breaks.
record Lettering(PDFont font, Map<Integer, Float> widths) {
    private static final String MISSING = "?";
    private static final float EM = 1_000;

    Lettering(PDFont font) { this(font, new LinkedHashMap<>()); }

    /// What of a text there are letters for; for others there is a question mark, so that a name is never lost whole.
    String known(String text) {
        var known = new StringBuilder();
        text.codePoints().forEach(letter -> known.append(width(letter) < 0 ? MISSING : Character.toString(letter)));
        return known.toString();
    }

    /// A text in lines, broken between words, or within one that is too long for a line.
    ///
    /// @param width in points
    List<String> lines(String text, float width, float size) {
        var lines = new ArrayList<String>();
        for (var given : text.replace("\r", "").replace("\t", " ").split("\n"))
            lines.addAll(broken(known(given), width * EM / size));
        return lines;
    }

    private List<String> broken(String text, float most) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : text.split(" ")) {
            var longer = line.isEmpty() ? word : line + " " + word;
            if (width(longer) > most && !line.isEmpty()) {
                lines.add(line.toString());
                line.setLength(0);
                longer = word;
            }
            while (width(longer) > most && longer.length() > 1) {
                var part = fitting(longer, most);
                lines.add(longer.substring(0, part));
                longer = longer.substring(part);
            }
            line.setLength(0);
            line.append(longer);
        }
        lines.add(line.toString());
        return lines;
    }

    private int fitting(String word, float most) {
        var part = 1;
        while (part < word.length() && width(word.substring(0, part + 1)) <= most) part++;
        return part;
    }

    private float width(String text) {
        return (float) text.codePoints().mapToDouble(this::width).map(width -> Math.max(width, 0)).sum();
    }

    /// Below zero if there is no such letter.
    private float width(int letter) {
        return widths.computeIfAbsent(letter, each -> {
            try {
                return font.getStringWidth(Character.toString(each));
            } catch (IllegalArgumentException none) {
                return -1f;
            } catch (IOException inMemory) {
                throw new UncheckedIOException(inMemory);
            }
        });
    }
}
