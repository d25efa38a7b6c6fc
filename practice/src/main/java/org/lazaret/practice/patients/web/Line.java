package org.lazaret.practice.patients.web;

import java.time.Instant;
import java.time.LocalDateTime;
import org.lazaret.core.book.Personal;
import org.lazaret.core.journal.AccountId;
import org.lazaret.pages.Pen;
import org.lazaret.practice.patients.Told;

/// A line of what other rooms tell, in words.
public final class Line {
    private Line() {}

    public static String say(Told line, Pen pen) {
        var type = line.what().getDeclaringClass();
        var parts = line.parts().stream().map(part -> said(part, pen)).toArray();
        return pen.place().words().say(type, type.getSimpleName() + "." + line.what().name(), parts);
    }

    private static Object said(Object part, Pen pen) {
        return switch (part) {
            case Personal words -> pen.open(words);
            case AccountId who -> pen.name(who);
            case Instant at -> pen.at(at);
            case LocalDateTime at -> pen.day(at.toLocalDate()) + " " + pen.time(at.toLocalTime());
            default -> part;
        };
    }
}
