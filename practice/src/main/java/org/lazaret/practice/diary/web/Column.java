package org.lazaret.practice.diary.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.lazaret.core.journal.AccountId;
import org.lazaret.practice.diary.Appointments;
import org.lazaret.practice.diary.State;
import org.lazaret.practice.premises.Opening;

/// One vet's day, from top to bottom: appointments, and what is free between them.
///
/// Free time is shown when the practice is open, from half past eight to half past six until it says otherwise; an
/// appointment may be at any time.
public record Column(AccountId vet, List<Piece> pieces) {
    private static final int STEP_MINUTES = 15;
    /// Nobody agrees on 09:16.
    private static final int ROUND_MINUTES = 5;
    /// What is over and is not folded away.
    private static final int FEW = 3;

    /// A part of a day.
    public sealed interface Piece {}
    public record Booked(Appointments.Row appointment) implements Piece {}
    /// @param starts when an appointment might begin
    public record Free(List<LocalTime> starts) implements Piece {}

    /// @param rows of this vet and this day, by time
    /// @param from before which nothing is free any more; what is free begins at a round time after it
    /// @param hours of this day, by time
    static Column of(AccountId vet, List<Appointments.Row> rows, LocalTime from, List<Opening> hours) {
        var pieces = new ArrayList<Piece>();
        var free = round(from);
        for (var row : rows) {
            var taken = row.state() == State.EXPECTED || row.state() == State.ARRIVED;
            if (taken) add(pieces, starts(free, row.starts().toLocalTime(), hours));
            pieces.add(new Booked(row));
            if (taken) free = later(free, end(row));
        }
        add(pieces, starts(free, LocalTime.MAX, hours));
        return new Column(vet, List.copyOf(pieces));
    }

    /// How much of the top is over, so that a day begins where it is: who came, did not come or was called off before
    /// anybody who is still expected and before what is free. Little of it stays in sight.
    public int over() {
        var over = (int) pieces.stream().takeWhile(
            piece -> piece instanceof Booked(var row) && row.state() != State.EXPECTED).count();
        return over > FEW ? over : 0;
    }

    /// Up to midnight.
    private static LocalTime end(Appointments.Row row) {
        var end = row.starts().plusMinutes(row.minutes());
        return end.toLocalDate().equals(day(row)) ? end.toLocalTime() : LocalTime.MAX;
    }

    private static LocalDate day(Appointments.Row row) { return row.starts().toLocalDate(); }

    private static LocalTime later(LocalTime one, LocalTime other) { return one.isAfter(other) ? one : other; }

    private static LocalTime earlier(LocalTime one, LocalTime other) { return one.isBefore(other) ? one : other; }

    /// Up to the next round time of the day, or to its end.
    private static LocalTime round(LocalTime at) {
        var over = at.getMinute() % ROUND_MINUTES;
        if (over == 0) return at;
        var next = at.plusMinutes(ROUND_MINUTES - over);
        return next.isBefore(at) ? LocalTime.MAX : next;
    }

    private static void add(List<Piece> pieces, List<LocalTime> starts) {
        if (!starts.isEmpty()) pieces.add(new Free(starts));
    }

    /// What of a gap lies within the hours.
    private static List<LocalTime> starts(LocalTime from, LocalTime until, List<Opening> hours) {
        return hours.stream().flatMap(one -> starts(later(from, one.from()), earlier(until, one.until()))).toList();
    }

    /// The beginning of a gap and each quarter of an hour in it.
    private static Stream<LocalTime> starts(LocalTime from, LocalTime until) {
        var starts = new ArrayList<LocalTime>();
        for (var at = from; at.isBefore(until); at = next(at)) {
            starts.add(at);
            if (next(at).isBefore(at)) break;
        }
        return starts.stream();
    }

    private static LocalTime next(LocalTime at) { return at.plusMinutes(STEP_MINUTES - at.getMinute() % STEP_MINUTES); }
}
