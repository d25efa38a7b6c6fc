package org.lazaret.practice.staff;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lazaret.core.book.Entry;
import org.lazaret.core.book.Personal;
import org.lazaret.core.journal.DeviceId;
import org.lazaret.core.journal.SubjectId;
import org.lazaret.core.rows.Look;
import org.lazaret.core.rows.Projection;
import org.lazaret.core.rows.Sql;
import org.lazaret.practice.staff.SignIns.Event;
import org.lazaret.practice.staff.SignIns.SignInsFailed;
import org.lazaret.practice.staff.SignIns.SignedIn;
import org.lazaret.practice.staff.SignIns.SignedOut;
import org.lazaret.practice.staff.SignIns.Unlocked;

/// When people came and went, and who tried to be them.
public final class SignInRows implements Projection<Event> {
    /// What happened at the door.
    public enum What {
        FAILED, IN, BACK, OUT
    }

    /// A row of `sign_in`.
    ///
    /// @param since when the first of the guesses was; for others when it happened
    public record Row(String book, long number, SubjectId subject, Instant since, Instant at, LocalDate day, What what,
        Optional<Means> means, Optional<Leaving> leaving, DeviceId device, Personal address, long wrong, long barred) {
        public EmployeeId who() { return new EmployeeId(subject.name()); }
    }

    @Override public Class<Event> reads() { return Event.class; }

    @Override public String schema() {
        return """
            create table if not exists sign_in (
                book text, number integer, subject text not null, since text not null, at text not null,
                day text not null, what text not null, means text, leaving text, device text not null,
                address blob, wrong integer not null, barred integer not null,
                primary key (book, number)
            ) strict, without rowid;
            create index if not exists sign_in_day on sign_in (day)""";
    }

    @Override public void write(Entry<? extends Event> entry, Sql sql) {
        sql.insert("sign_in", switch (entry.event()) {
            case SignedIn(_, var by, _) -> row(entry, new Seen(What.IN, Optional.of(by), Optional.empty()));
            case Unlocked(_, var by) -> row(entry, new Seen(What.BACK, Optional.of(by), Optional.empty()));
            case SignedOut(_, var why) -> row(entry, new Seen(What.OUT, Optional.empty(), Optional.of(why)));
            case SignInsFailed(_, var guesses, var address) -> failed(entry, guesses, address);
        });
    }

    private record Seen(What what, Optional<Means> means, Optional<Leaving> leaving) {}

    private static Row row(Entry<? extends Event> entry, Seen seen) {
        var stamp = entry.stamp();
        return new Row(entry.book(), entry.line(), entry.subject().orElseThrow(), stamp.at(), stamp.at(), stamp.day(),
            seen.what, seen.means, seen.leaving, stamp.dev(), new Personal(""), 0, 0);
    }

    private static Row failed(Entry<? extends Event> entry, Guesses is, Personal address) {
        return new Row(entry.book(), entry.line(), entry.subject().orElseThrow(), is.since(), entry.stamp().at(),
            entry.stamp().day(), What.FAILED, Optional.of(is.by()), Optional.empty(), is.device(), address,
            is.wrong(), is.barred());
    }

    /// Those of a day, failed ones first, the latest first among each.
    public static Look<Row> on(LocalDate day) {
        return new Look<>(Row.class,
            "select * from sign_in where day = ? order by what = 'FAILED' desc, at desc, book, number desc",
            List.of(day));
    }
}
