package org.lazaret.group.cover;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.lazaret.core.book.Entry;
import org.lazaret.core.book.Personal;
import org.lazaret.core.journal.SubjectId;
import org.lazaret.core.rows.Look;
import org.lazaret.core.rows.Projection;
import org.lazaret.core.rows.Sql;
import org.lazaret.core.site.Reason;
import org.lazaret.group.cover.Lent.Event;
import org.lazaret.group.cover.Lent.TermsHeard;

/// The records that other sites lent us, each with its terms.
public final class Loans implements Projection<Event> {
    /// When a day, as it stands in UTC, is over in the last place on earth.
    private static final Duration EVERYWHERE_OVER = Duration.ofHours(-36);
    /// Why someone reads the record of another site: the animal was referred here.
    public static final Reason REASON = new Reason("referral", """
        select asked.whom, book, until as since from asked cross join loan on loan.subject = asked.whom
            where until >= ?""", List.of(EVERYWHERE_OVER));

    /// For what is not on loan: e.g. `… from covered_animal where` this.
    static final String NONE = "not exists (select 1 from loan where loan.subject = covered_animal.subject)";

    /// @param subject whom the record is kept under
    /// @param until the last day on which it may be read
    public record Row(String book, SubjectId subject, String home, String cover, LocalDate until, Personal reason,
        Personal by) {}

    /// One of a site, by its names alone.
    public record Name(String book, String subject, String home, String cover) {}

    @Override public Class<Event> reads() { return Event.class; }

    @Override public String schema() {
        return """
            create table if not exists loan (
                book text primary key, subject text not null, home text not null, cover text not null,
                until text not null, reason blob, by blob
            ) strict, without rowid;
            create index if not exists loan_by_subject on loan (subject)""";
    }

    @Override public void write(Entry<? extends Event> entry, Sql sql) {
        switch (entry.event()) {
            case TermsHeard(var terms) -> sql.put("loan", new Row(entry.book(), entry.subject().orElseThrow(),
                terms.home().name(), terms.cover(), terms.until(), terms.reason(), terms.by()));
        }
    }

    /// That of one record, if it is on loan.
    public static Look<Row> about(SubjectId covered) {
        return new Look<>(Row.class, "select * from loan where book = ?", List.of(Lent.of(covered).about()));
    }

    /// All there are, those that end first first.
    public static Look<Row> all(int most) {
        return new Look<>(Row.class, "select * from loan order by until, book limit ?", List.of((long) most));
    }

    /// Those that may be read no more; by their names alone.
    static Look<Name> over(LocalDate day) {
        return new Look<>(Name.class, """
            select book, subject, home, cover from loan where until < ? order by book limit 50""", List.of(day));
    }
}
