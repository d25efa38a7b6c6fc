package org.lazaret.practice.premises.web;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lazaret.practice.premises.Opening;

/// What is typed of a week: a line for each opening, blank where there is none.
record HoursForm(List<DayOfWeek> day, List<@Nullable LocalTime> from, List<@Nullable LocalTime> until) {
    /// Half a line is no opening: it ends when it begins, and the book says so.
    List<Opening> openings() {
        var lines = Math.min(day.size(), Math.min(from.size(), until.size()));
        return IntStream.range(0, lines).filter(line -> from.get(line) != null || until.get(line) != null).mapToObj(
            this::opening).toList();
    }

    private Opening opening(int line) {
        var starts = from.get(line);
        var ends = until.get(line);
        return new Opening(day.get(line), Objects.requireNonNull(starts == null ? ends : starts),
            Objects.requireNonNull(ends == null ? starts : ends));
    }
}
