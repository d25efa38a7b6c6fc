package org.lazaret.practice.diary;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.lazaret.core.journal.AccountId;
import org.lazaret.core.journal.SubjectId;
import org.lazaret.core.rows.Look;
import org.lazaret.core.rows.Rows;
import org.lazaret.core.site.Explained;
import org.lazaret.core.site.Reason;
import org.lazaret.core.site.Why;

/// An animal comes, or came, within a day: why someone reads about it, or about its owner.
public final class ByAppointment implements Reason {
    private static final Duration A_DAY = Duration.ofDays(1);
    private static final String FOUND = """
        select animal as whom, book, begins from appointment
            where animal in (select value from json_each(?)) and begins between ? and ? and state <> 'CALLED_OFF'
        union all
        select owner as whom, book, begins from appointment
            where owner in (select value from json_each(?)) and begins between ? and ? and state <> 'CALLED_OFF'
        order by begins, book""";

    @Override public Map<SubjectId, Why> why(AccountId who, List<SubjectId> whom, Instant at, Rows rows) {
        var names = Explained.names(whom);
        var from = at.minus(A_DAY);
        var to = at.plus(A_DAY);
        return Explained.by("appointment",
            rows.look(new Look<>(Explained.class, FOUND, List.of(names, from, to, names, from, to))));
    }
}
