package org.lazaret.drill.care;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.lazaret.core.world.Chance;
import org.lazaret.drill.scenario.Post.Trade;
import org.lazaret.practice.staff.Shift;

/// When things happen at a site, and how much of a day's work a day has.
///
/// Source: the project's workload model, time shape: Monday to Friday 08:30 to 18:30 by weights of the hour, Saturday
/// 09:00 to 13:00, Monday one and a half times an ordinary day, Sunday closed. Nights and hospitals: estimated. Out of
/// hours is from 18:30 to 08:30 the next morning, most of it before midnight; a hospital never closes.
final class Hours {
    private static final int FIRST = 8;
    private static final int[] WEEKDAY = {5, 13, 13, 11, 7, 5, 8, 10, 12, 11, 5};
    private static final int[] SATURDAY = {0, 25, 25, 25, 25};
    private static final int NIGHT_FROM = 18 * 60 + 30;
    private static final int EVENING = 6 * 60;
    private static final int NIGHT = 14 * 60;
    private static final int DAY = 24 * 60;

    private Hours() {}

    /// When everybody works at such a site; empty where somebody always does.
    static List<Shift> week(Trade trade) {
        return switch (trade) {
            case PRACTICE -> Stream.of(DayOfWeek.values()).filter(day -> day != DayOfWeek.SUNDAY).map(
                day -> new Shift(day, LocalTime.of(8, 0),
                    LocalTime.of(day == DayOfWeek.SATURDAY ? 14 : 19, 0))).toList();
            case OUT_OF_HOURS -> Stream.of(DayOfWeek.values()).map(
                day -> new Shift(day, LocalTime.of(18, 0), LocalTime.of(9, 0))).toList();
            case HOSPITAL -> List.of();
        };
    }

    /// So many per cent of an ordinary day.
    static int share(Trade trade, LocalDate day) {
        return switch (trade) {
            case PRACTICE -> daytime(day);
            case OUT_OF_HOURS -> day.getDayOfWeek() == DayOfWeek.SUNDAY ? 200 : 100;
            case HOSPITAL -> 100;
        };
    }

    private static int daytime(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case MONDAY -> 150;
            case TUESDAY, WEDNESDAY, THURSDAY, FRIDAY -> 100;
            case SATURDAY -> 45;
            case SUNDAY -> 0;
        };
    }

    static LocalDateTime draw(Trade trade, LocalDate day, Chance chance) {
        return switch (trade) {
            case PRACTICE -> day.atTime(daytime(day, chance));
            case OUT_OF_HOURS -> {
                var late = chance.oneIn(3) ? NIGHT : EVENING;
                yield day.atStartOfDay().plusMinutes(NIGHT_FROM + chance.below(late)).plusSeconds(chance.below(60));
            }
            case HOSPITAL -> day.atStartOfDay().plusMinutes(chance.below(DAY)).plusSeconds(chance.below(60));
        };
    }

    private static LocalTime daytime(LocalDate day, Chance chance) {
        var weights = day.getDayOfWeek() == DayOfWeek.SATURDAY ? SATURDAY : WEEKDAY;
        var drawn = chance.below(100);
        var hour = 0;
        while (drawn >= weights[hour]) drawn -= weights[hour++];
        var minute = FIRST + hour == 8 ? 30 + chance.below(30) : chance.below(FIRST + hour == 18 ? 30 : 60);
        return LocalTime.of(FIRST + hour, minute, chance.below(60));
    }
}
