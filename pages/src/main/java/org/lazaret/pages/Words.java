package org.lazaret.pages;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.lazaret.core.book.Components;
import org.lazaret.core.book.Refusal;

/// What codes are called in a language. The words of a room lie beside it in `words.properties`, those of another
/// language in `words_nl.properties`: a refusal under its simple name, a code of an enum under `Enum.CODE`.
public record Words(Locale locale) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK);
    private static final Control NO_OTHER_LANGUAGE = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    public static Words english() { return new Words(Locale.ENGLISH); }

    /// A refusal's sentence, with its components in place of `{0}`, `{1}` …
    ///
    /// @throws MissingResourceException if its room has no words for it
    public String of(Refusal refusal) {
        var sentence = in(refusal.getClass(), refusal.getClass().getSimpleName());
        var parts = parts(refusal);
        for (var at = 0; at < parts.size(); at++) sentence = sentence.replace("{" + at + "}", text(parts.get(at)));
        return sentence;
    }

    public String of(Enum<?> code) {
        var type = code.getDeclaringClass();
        return in(type, type.getSimpleName() + "." + code.name());
    }

    public String of(LocalDate day) { return DAY.withLocale(locale).format(day); }

    private static List<Object> parts(Refusal refusal) {
        return refusal instanceof Record record ? Components.of(record) : List.of();
    }

    private String text(Object part) {
        return switch (part) {
            case LocalDate day -> of(day);
            case Enum<?> code -> of(code);
            case List<?> many -> String.join(", ", many.stream().map(this::text).toList());
            default -> part.toString();
        };
    }

    private String in(Class<?> type, String key) {
        var bundle = type.getPackageName() + ".words";
        return ResourceBundle.getBundle(bundle, locale, type.getClassLoader(), NO_OTHER_LANGUAGE).getString(key);
    }
}
