package org.lazaret.drill.care;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import org.lazaret.core.world.Chance;

/// When things happen at a first-opinion practice, and how much of a day's work a day has.
///
/// Source: the project's workload model, time shape: Monday to Friday 08:30 to 18:30 by weights of the hour, Saturday
/// 09:00 to 13:00, Monday one and a half times an ordinary day, Sunday closed.
final class Hours {
    private static final int FIRST = 8;
    private static final int[] WEEKDAY = {5, 13, 13, 11, 7, 5, 8, 10, 12, 11, 5};
    private static final int[] SATURDAY = {0, 25, 25, 25, 25};

    private Hours() {}

    /// So many per cent of an ordinary day.
    static int share(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case MONDAY -> 150;
            case TUESDAY, WEDNESDAY, THURSDAY, FRIDAY -> 100;
            case SATURDAY -> 45;
            case SUNDAY -> 0;
        };
    }

    static LocalTime draw(LocalDate day, Chance chance) {
        var weights = day.getDayOfWeek() == DayOfWeek.SATURDAY ? SATURDAY : WEEKDAY;
        var drawn = chance.below(100);
        var hour = 0;
        while (drawn >= weights[hour]) drawn -= weights[hour++];
        var minute = FIRST + hour == 8 ? 30 + chance.below(30) : chance.below(FIRST + hour == 18 ? 30 : 60);
        return LocalTime.of(FIRST + hour, minute, chance.below(60));
    }
}
