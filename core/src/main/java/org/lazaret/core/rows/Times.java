package org.lazaret.core.rows;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/// Times as text that sorts as they do: ISO 8601, always to the nanosecond, e.g. `2026-01-05T09:00:00.000000000Z`.
final class Times {
    private static final String SHAPE = "0000-00-00T00:00:00.000000000Z";

    private Times() {}

    static String of(Instant at) {
        return local(LocalDateTime.ofEpochSecond(at.getEpochSecond(), at.getNano(), ZoneOffset.UTC)) + "Z";
    }

    /// Sorts by what the clock on the wall showed.
    static String of(OffsetDateTime at) { return local(at.toLocalDateTime()) + at.getOffset().getId(); }

    /// By hand: a formatter takes ten times as long, and every row has a time.
    static String local(LocalDateTime at) {
        if (at.getYear() < 0 || at.getYear() > 9999)
            throw new IllegalArgumentException("the year of %s has not four digits".formatted(at));
        var text = new byte[29];
        digits(text, 0, 4, at.getYear());
        text[4] = '-';
        digits(text, 5, 2, at.getMonthValue());
        text[7] = '-';
        digits(text, 8, 2, at.getDayOfMonth());
        text[10] = 'T';
        digits(text, 11, 2, at.getHour());
        text[13] = ':';
        digits(text, 14, 2, at.getMinute());
        text[16] = ':';
        digits(text, 17, 2, at.getSecond());
        text[19] = '.';
        digits(text, 20, 9, at.getNano());
        return new String(text, ISO_8859_1);
    }

    /// Reads what `of` writes by hand as well; whatever else is a time is read too.
    ///
    /// @throws DateTimeException when it is none
    static Instant instant(String text) {
        if (!isOurs(text)) return Instant.parse(text);
        return LocalDateTime.of(number(text, 0, 4), number(text, 5, 2), number(text, 8, 2), number(text, 11, 2),
            number(text, 14, 2), number(text, 17, 2), number(text, 20, 9)).toInstant(ZoneOffset.UTC);
    }

    private static boolean isOurs(String text) {
        if (text.length() != SHAPE.length()) return false;
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            if (SHAPE.charAt(at) == '0' ? letter < '0' || letter > '9' : letter != SHAPE.charAt(at)) return false;
        }
        // The parser knows more: the end of a day as 24:00, and leap seconds.
        return (text.charAt(11) < '2' || text.charAt(12) < '4') && text.charAt(17) < '6';
    }

    private static int number(String text, int from, int count) {
        int number = 0;
        for (int at = from; at < from + count; at++) number = number * 10 + text.charAt(at) - '0';
        return number;
    }

    private static void digits(byte[] text, int from, int count, int number) {
        int rest = number;
        for (int at = from + count - 1; at >= from; at--) {
            text[at] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
    }
}
