package org.lazaret.core.rows;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// What people type and what they look for, brought to one form: no accents, no capitals, numbers as digits.
final class Words {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern APOSTROPHES = Pattern.compile("['’`´]");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}@._+-]+");
    private static final Pattern PARTS = Pattern.compile("[@._+-]+");
    private static final Pattern NUMBER = Pattern.compile("[+(]?[0-9][0-9 ()/.-]*");

    private Words() {}

    /// Every form in which a word of a name, number or address may begin.
    static List<String> known(String text) {
        if (NUMBER.matcher(text.strip()).matches()) return List.of(digits(text));
        var words = new ArrayList<String>();
        for (var word : typed(text)) {
            words.add(word);
            for (var part : PARTS.split(word)) if (!part.isEmpty() && !words.contains(part)) words.add(part);
        }
        return words;
    }

    /// The words of what is typed; each must begin something.
    static List<String> typed(String text) {
        var trimmed = text.strip();
        if (trimmed.isEmpty()) return List.of();
        if (NUMBER.matcher(trimmed).matches()) return List.of(digits(trimmed));
        var plain = MARKS.matcher(Normalizer.normalize(trimmed, Normalizer.Form.NFD)).replaceAll("").toLowerCase(
            Locale.ROOT);
        var words = new ArrayList<String>();
        for (var word : BETWEEN.split(APOSTROPHES.matcher(plain).replaceAll(""))) if (!word.isEmpty()) words.add(word);
        return words;
    }

    /// `+44 7700 900123` and `0044 7700…` as `07700900123`.
    private static String digits(String text) {
        var digits = new StringBuilder();
        for (var each : text.toCharArray()) if (each >= '0' && each <= '9') digits.append(each);
        if (text.strip().startsWith("+44")) return "0" + digits.substring(2);
        return digits.indexOf("0044") == 0 ? "0" + digits.substring(4) : digits.toString();
    }
}
