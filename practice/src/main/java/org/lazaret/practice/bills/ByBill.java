package org.lazaret.practice.bills;

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

/// A bill is at work on: why someone reads about the client whose it is, or about an animal that stands on it.
///
/// One in which something was written within a day explains; one that takes lines, or of which something is owed, for
/// thirty days: an old debt is no reason to look at somebody for ever.
public final class ByBill implements Reason {
    private static final Duration A_DAY = Duration.ofDays(1);
    private static final Duration A_MONTH = Duration.ofDays(30);
    private static final String AT_WORK = "(touched >= ? or touched >= ? and (closed is null or owed <> 0))";
    private static final String FOUND = """
        select client as whom, book, max(touched) from bill
            where client in (select value from json_each(?)) and %1$s group by client
        union all
        select animal as whom, book, max(touched) from bill_line join bill using (book)
            where animal in (select value from json_each(?)) and %1$s group by animal""".formatted(AT_WORK);

    @Override public Map<SubjectId, Why> why(AccountId who, List<SubjectId> whom, Instant at, Rows rows) {
        var names = Explained.names(whom);
        var day = at.minus(A_DAY);
        var month = at.minus(A_MONTH);
        return Explained.by("bill",
            rows.look(new Look<>(Explained.class, FOUND, List.of(names, day, month, names, day, month))));
    }
}
