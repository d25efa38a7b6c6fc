package org.lazaret.core.rows;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/// Times as text that sorts as they do: ISO 8601, always to the nanosecond, e.g. `2026-01-05T09:00:00.000000000Z`.
final class Times {
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

    private static void digits(byte[] text, int from, int count, int number) {
        int rest = number;
        for (int at = from + count - 1; at >= from; at--) {
            text[at] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
    }
}
