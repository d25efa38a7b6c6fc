package org.lazaret.core.journal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Reads and writes the one line of JSON that is an entry's header, by hand: it is read for every entry there is.
///
/// Stricter than JSON: fields in their order, no space between, no escapes, since identifiers hold only plain letters.
final class HeaderLine {
    private static final DateTimeFormatter MICROS = new DateTimeFormatterBuilder().appendInstant(6).toFormatter();
    private final byte[] line;
    private int at;

    HeaderLine(byte[] line) { this.line = line; }

    static byte[] write(Header header) {
        var text = new StringBuilder(320).append("{\"v\":").append(header.v());
        field(text, "kind", header.kind());
        field(text, "at", MICROS.format(header.at()));
        field(text, "by", header.by().name());
        field(text, "dev", header.dev().name());
        list(text, "sub", header.sub(), SubjectId::name);
        if (!header.about().isEmpty()) field(text, "about", header.about());
        if (!header.to().isEmpty()) list(text, "to", header.to(), SiteId::name);
        if (!header.why().isEmpty()) field(text, "why", header.why());
        field(text, "key", header.key().hex());
        return text.append('}').toString().getBytes(UTF_8);
    }

    private static void field(StringBuilder text, String name, String value) {
        text.append(",\"").append(name).append("\":\"").append(plain(name, value)).append('"');
    }

    private static <T> void list(StringBuilder text, String name, List<T> values, Function<T, String> word) {
        text.append(",\"").append(name).append("\":[");
        for (int each = 0; each < values.size(); each++) {
            text.append(each == 0 ? "\"" : ",\"").append(plain(name, word.apply(values.get(each)))).append('"');
        }
        text.append(']');
    }

    static boolean plain(int letter) { return letter >= ' ' && letter <= '~' && letter != '"' && letter != '\\'; }

    private static String plain(String name, String value) {
        for (int each = 0; each < value.length(); each++) {
            char letter = value.charAt(each);
            if (!plain(letter))
                throw new IllegalArgumentException(
                    "a header's %s holds plain letters, digits and signs, not character %d".formatted(
                        name, (int) letter));
        }
        return value;
    }

    Header read() {
        expect("{\"v\":1");
        var kind = word(",\"kind\":\"");
        var time = time(",\"at\":\"");
        var by = new AccountId(word(",\"by\":\""));
        var dev = new DeviceId(word(",\"dev\":\""));
        var sub = list(",\"sub\":[", SubjectId::new);
        var about = some(",\"about\":\"");
        List<SiteId> to = begins(",\"to\":[") ? named(list(",\"to\":[", SiteId::new)) : List.of();
        var why = some(",\"why\":\"");
        var key = new KeyId(word(",\"key\":\""));
        expect("}");
        if (at != line.length) throw new DamagedHeader(at, "something follows the header");
        return new Header(1, kind, time, by, dev, sub, about, to, why, key);
    }

    /// Only the one form that `write` gives: `Instant.parse` reads many, and two lines would be one header.
    private Instant time(String field) {
        expect(field);
        int from = at;
        try {
            var time = LocalDateTime.of(number(4, '-'), number(2, '-'), number(2, 'T'), number(2, ':'), number(2, ':'),
                number(2, '.'), number(6, 'Z') * 1_000).toInstant(ZoneOffset.UTC);
            expect("\"");
            return time;
        } catch (DateTimeException notATime) {
            throw new DamagedHeader(from, "`at` is not a time: " + notATime.getMessage());
        }
    }

    private int number(int digits, char sign) {
        int number = 0;
        int end = at + digits;
        while (at < end) {
            int digit = at < line.length ? line[at] - '0' : -1;
            if (digit < 0 || digit > 9) throw new DamagedHeader(at, "no digit of a time with microseconds in UTC");
            number = number * 10 + digit;
            at++;
        }
        if (at >= line.length || line[at] != sign)
            throw new DamagedHeader(at, "no %c of a time with microseconds in UTC".formatted(sign));
        at++;
        return number;
    }

    private String some(String field) {
        if (!begins(field)) return "";
        var word = word(field);
        if (word.isEmpty()) throw new DamagedHeader(at, "what is empty is left out");
        return word;
    }

    private <T> List<T> named(List<T> values) {
        if (values.isEmpty()) throw new DamagedHeader(at, "what is empty is left out");
        return values;
    }

    private <T> List<T> list(String field, Function<String, T> of) {
        expect(field);
        if (begins("]")) {
            at++;
            return List.of();
        }
        var first = of.apply(word("\""));
        if (begins("]")) {
            at++;
            return List.of(first);
        }
        return more(first, of);
    }

    private <T> List<T> more(T first, Function<String, T> of) {
        var values = new ArrayList<T>();
        values.add(first);
        while (!begins("]")) values.add(of.apply(word(",\"")));
        at++;
        return List.copyOf(values);
    }

    /// What stands between these letters and the next quotation mark.
    private String word(String before) {
        expect(before);
        int from = at;
        while (at < line.length && line[at] != '"') {
            if (line[at] < ' ' || line[at] > '~' || line[at] == '\\')
                throw new DamagedHeader(at, "a character that no identifier holds");
            at++;
        }
        var word = new String(line, from, at - from, ISO_8859_1);
        expect("\"");
        return word;
    }

    private boolean begins(String with) {
        if (at + with.length() > line.length) return false;
        for (int each = 0; each < with.length(); each++) if (line[at + each] != with.charAt(each)) return false;
        return true;
    }

    private void expect(String text) {
        if (!begins(text)) throw new DamagedHeader(at, "no %s here".formatted(text));
        at += text.length();
    }
}
