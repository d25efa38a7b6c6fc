package org.lazaret.practice.staff.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lazaret.practice.staff.Shift;

/// What is typed of somebody's week: a line for each time, blank where there is none.
record RotaForm(LocalDate since, List<DayOfWeek> day, List<@Nullable LocalTime> from,
    List<@Nullable LocalTime> until) {
    /// Half a line has no length, and the book says so.
    List<Shift> week() {
        var lines = Math.min(day.size(), Math.min(from.size(), until.size()));
        return IntStream.range(0, lines).filter(line -> from.get(line) != null || until.get(line) != null).mapToObj(
            this::shift).toList();
    }

    private Shift shift(int line) {
        var starts = from.get(line);
        var ends = until.get(line);
        return new Shift(day.get(line), Objects.requireNonNull(starts == null ? ends : starts),
            Objects.requireNonNull(ends == null ? starts : ends));
    }
}
