package org.lazaret.core.journal;

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
import java.util.regex.Pattern;

/// Reads and writes the one line of JSON that is an entry's header, by hand: it is read for every entry there is.
///
/// Stricter than JSON: fields in their order, no space between, no escapes, since identifiers hold only plain letters.
final class HeaderLine {
    private static final DateTimeFormatter MICROS = new DateTimeFormatterBuilder().appendInstant(6).toFormatter();
    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d[.]\\d{6}Z");
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

    private static String plain(String name, String value) {
        for (int each = 0; each < value.length(); each++) {
            char letter = value.charAt(each);
            if (letter < ' ' || letter > '~' || letter == '"' || letter == '\\')
                throw new IllegalArgumentException(
                    "a header's %s holds plain letters, digits and signs, not character %d".formatted(
                        name, (int) letter));
        }
        return value;
    }

    Header read() {
        expect("{\"v\":1");
        var kind = field("kind");
        var time = time(field("at"));
        var by = new AccountId(field("by"));
        var dev = new DeviceId(field("dev"));
        var sub = list("sub", SubjectId::new);
        var about = next("about") ? some(field("about")) : "";
        List<SiteId> to = next("to") ? list("to", SiteId::new) : List.of();
        var why = next("why") ? some(field("why")) : "";
        var key = new KeyId(field("key"));
        expect("}");
        if (at != line.length) throw new DamagedHeader(at, "something follows the header");
        return new Header(1, kind, time, by, dev, sub, about, to, why, key);
    }

    /// Only the one form that `write` gives: `Instant.parse` reads many, and two lines would be one header.
    private Instant time(String text) {
        if (!TIME.matcher(text).matches()) throw new DamagedHeader(at, "`at` is not a time with microseconds in UTC");
        try {
            return LocalDateTime.of(number(text, 0, 4), number(text, 5, 2), number(text, 8, 2), number(text, 11, 2),
                number(text, 14, 2), number(text, 17, 2), number(text, 20, 6) * 1_000).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException notATime) {
            throw new DamagedHeader(at, "`at` is not a time: " + notATime.getMessage());
        }
    }

    private static int number(String text, int from, int digits) {
        return Integer.parseInt(text, from, from + digits, 10);
    }

    private String some(String value) {
        if (value.isEmpty()) throw new DamagedHeader(at, "what is empty is left out");
        return value;
    }

    private boolean next(String name) { return begins(",\"" + name + "\":"); }

    private String field(String name) {
        expect(",\"" + name + "\":");
        return word();
    }

    private <T> List<T> list(String name, Function<String, T> of) {
        expect(",\"" + name + "\":[");
        var values = new ArrayList<T>();
        while (!begins("]")) {
            if (!values.isEmpty()) expect(",");
            values.add(of.apply(word()));
        }
        at++;
        if (values.isEmpty() && !name.equals("sub")) throw new DamagedHeader(at, "what is empty is left out");
        return List.copyOf(values);
    }

    private String word() {
        expect("\"");
        int from = at;
        while (at < line.length && line[at] != '"') {
            if (line[at] < ' ' || line[at] > '~' || line[at] == '\\')
                throw new DamagedHeader(at, "a character that no identifier holds");
            at++;
        }
        var word = new String(line, from, at - from, UTF_8);
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
