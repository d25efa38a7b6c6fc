package org.lazaret.practice.diary;

import java.time.Duration;
import java.time.Instant;
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
    private static final Duration A_DAY = Duration.ofDays(1);

    private record Found(String book) {}

    @Override public Optional<Why> why(AccountId who, SubjectId whom, Instant at, Rows rows) {
        return rows.look(new Look<>(Found.class, """
            select book from appointment
            where (animal = ? or owner = ?) and begins between ? and ? and state <> 'CALLED_OFF'
            order by begins limit 1""",
            List.of(whom, whom, at.minus(A_DAY), at.plus(A_DAY)))).stream().findFirst().map(
                appointment -> new Why("appointment", appointment.book()));
    }
}
