package org.lazaret.practice.diary;

import java.time.LocalDate;
import org.lazaret.core.book.BookId;
import org.lazaret.practice.diary.Day.Command;
import org.lazaret.practice.diary.Day.Event;

/// A day of the diary. Shape: `2026-11-24`.
public record DayId(LocalDate day) {
    public static DayId of(String day) { return new DayId(LocalDate.parse(day)); }

    /// The day whose book this is.
    ///
    /// @param about e.g. `day/2026-11-24`
    public static DayId in(String about) { return of(about.substring(about.indexOf('/') + 1)); }

    public BookId<Day, Command, Event> book() { return Day.KIND.of(day.toString()); }
}
