package org.lazaret.practice.diary;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.lazaret.core.journal.AccountId;
import org.lazaret.core.journal.SubjectId;
import org.lazaret.core.rows.Look;
import org.lazaret.core.rows.Rows;
import org.lazaret.core.site.Reason;
import org.lazaret.core.site.Why;

/// An animal comes, or came, within a day: why someone reads about it, or about its owner.
public final class ByAppointment implements Reason {
    private record Found(String book) {}

    @Override public Optional<Why> why(AccountId who, SubjectId whom, Instant at, Rows rows) {
        var now = at.atOffset(ZoneOffset.UTC).toLocalDateTime();
        return rows.look(new Look<>(Found.class, """
            select book from appointment
            where (animal = ? or owner = ?) and starts between ? and ? and state <> 'CALLED_OFF'
            order by starts limit 1""",
            List.of(whom, whom, now.minusDays(1), now.plusDays(1)))).stream().findFirst().map(
                appointment -> new Why("appointment", appointment.book()));
    }
}
