package org.lazaret.core.site;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import org.lazaret.core.book.CorruptBook;
import org.lazaret.core.book.RequestId;

/// An opened body: `REQUEST LINE`, a newline, and the event as JSON.
///
/// @param line the event's place in its book, written so that the book can be checked line by line
record Envelope(RequestId once, long line, byte[] event) {
    byte[] bytes() {
        var head = (once.name() + " " + line + "\n").getBytes(UTF_8);
        var whole = Arrays.copyOf(head, head.length + event.length);
        System.arraycopy(event, 0, whole, head.length, event.length);
        return whole;
    }

    static Envelope of(byte[] body) {
        int space = find(body, ' ', 0);
        int end = find(body, '\n', space);
        try {
            var line = Long.parseLong(new String(body, space + 1, end - space - 1, UTF_8));
            return new Envelope(new RequestId(new String(body, 0, space, UTF_8)), line,
                Arrays.copyOfRange(body, end + 1, body.length));
        } catch (NumberFormatException notANumber) {
            throw new CorruptBook("a body's line is not a number: " + notANumber.getMessage());
        }
    }

    private static int find(byte[] body, char sought, int from) {
        for (int at = from; at < body.length; at++) if (body[at] == sought) return at;
        throw new CorruptBook("a body of %d bytes has no %s after byte %d".formatted(body.length,
            sought == ' ' ? "space" : "newline", from));
    }
}
