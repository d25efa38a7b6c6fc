package org.lazaret.pages;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lazaret.core.book.Components;
import org.lazaret.core.book.Refusal;
import org.lazaret.core.journal.AccountId;

/// What codes are called in a language. The words of a room lie beside it in `words.properties`, those of another
/// language in `words_nl.properties`: a refusal under its simple name, a code of an enum under `Enum.CODE`, what a page
/// says under a key in lower case with dashes.
public record Words(Locale locale) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK);
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");
    private static final Map<Room, ResourceBundle> ROOMS = new ConcurrentHashMap<>();
    private static final Control NO_OTHER_LANGUAGE = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private record Room(Class<?> type, Locale locale) {}

    public static Words english() { return new Words(Locale.ENGLISH); }

    /// A refusal's sentence, with its components in place of `{0}`, `{1}` …
    ///
    /// @param names of the people it speaks of
    /// @throws MissingResourceException if its room has no words for it
    public String of(Refusal refusal, Function<AccountId, String> names) {
        var parts = parts(refusal).stream().map(part -> part instanceof AccountId who ? names.apply(who) : part);
        return filled(in(refusal.getClass(), refusal.getClass().getSimpleName()), parts.toList());
    }

    /// The same where nobody's name is known.
    public String of(Refusal refusal) { return of(refusal, AccountId::name); }

    public String of(Enum<?> code) {
        var type = code.getDeclaringClass();
        return in(type, type.getSimpleName() + "." + code.name());
    }

    public String of(DayOfWeek day) { return day.getDisplayName(TextStyle.FULL, locale); }

    public String of(LocalDate day) { return DAY.withLocale(locale).format(day); }

    /// What a page says, with the parts in place of `{0}`, `{1}` …
    ///
    /// @param type of the room whose words these are, or of one of its pages
    /// @param key e.g. `diary.new-appointment`
    /// @throws MissingResourceException if the room has no such words
    public String say(Class<?> type, String key, Object... parts) { return filled(in(type, key), List.of(parts)); }

    private static List<?> parts(Refusal refusal) {
        return refusal instanceof Record record ? Components.of(record) : List.of();
    }

    /// In one pass: what a part says is never taken for a place of another.
    private String filled(String sentence, List<?> parts) {
        if (parts.isEmpty() && sentence.indexOf('{') < 0) return sentence;
        return PLACE.matcher(sentence).replaceAll(
            place -> Matcher.quoteReplacement(text(parts.get(Integer.parseInt(place.group(1))))));
    }

    private String text(Object part) {
        return switch (part) {
            case LocalDate day -> of(day);
            case DayOfWeek day -> of(day);
            case Enum<?> code -> of(code);
            case List<?> many -> String.join(", ", many.stream().map(this::text).toList());
            default -> part.toString();
        };
    }

    private String in(Class<?> type, String key) {
        return ROOMS.computeIfAbsent(new Room(type, locale), Words::bundle).getString(key);
    }

    private static ResourceBundle bundle(Room of) {
        var room = of.type.getPackageName().replaceFirst("\\.web$", "");
        return ResourceBundle.getBundle(room + ".words", of.locale, of.type.getClassLoader(), NO_OTHER_LANGUAGE);
    }
}
