package org.lazaret.practice.visits;

import org.lazaret.core.book.BookId;
import org.lazaret.core.book.RequestId;
import org.lazaret.practice.diary.DayId;
import org.lazaret.practice.visits.Visit.Command;
import org.lazaret.practice.visits.Visit.Event;

/// A visit. Shape: `2026-11-24-3` if it began with the third appointment of that day, 26 letters and digits if without
/// one.
public record VisitId(String name) {
    private static final int LETTERS = 26;

    /// The one that begins with an appointment.
    public static VisitId of(DayId day, long number) { return new VisitId(day.day() + "-" + number); }

    /// Another one of the same appointment.
    ///
    /// @param line of the arrival in the book of its day
    VisitId again(long line) { return new VisitId(name + "-" + line); }

    /// A new one of someone who walks in, named by the wish that begins it: a form sent twice begins one visit.
    public static VisitId by(RequestId wish) { return new VisitId(wish.name().substring(0, LETTERS)); }

    /// The one whose book this is.
    ///
    /// @param about e.g. `visit/2026-11-24-3`
    public static VisitId in(String about) { return new VisitId(about.substring(about.indexOf('/') + 1)); }

    public BookId<Visit, Command, Event> book() { return Visit.KIND.of(name); }
}
