package org.lazaret.practice.bills;

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

/// A bill is at work on: why someone reads about the client whose it is, or about an animal that stands on it.
///
/// One in which something was written within a day explains; one that takes lines, or of which something is owed, for
/// thirty days: an old debt is no reason to look at somebody for ever.
public final class ByBill implements Reason {
    private static final Duration A_DAY = Duration.ofDays(1);
    private static final Duration A_MONTH = Duration.ofDays(30);
    private static final String AT_WORK = " and (touched >= ? or touched >= ? and (closed is null or owed <> 0))";

    private record Found(String book) {}

    @Override public Optional<Why> why(AccountId who, SubjectId whom, Instant at, Rows rows) {
        return rows.look(new Look<>(Found.class,
            "select book from bill where client = ?" + AT_WORK
                + " union all select book from bill where book in (select book from bill_line where animal = ?)"
                + AT_WORK + " limit 1",
            List.of(whom, at.minus(A_DAY), at.minus(A_MONTH), whom, at.minus(A_DAY), at.minus(A_MONTH)))).stream().map(
                bill -> new Why("bill", bill.book())).findFirst();
    }
}
