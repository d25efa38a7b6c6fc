package org.lazaret.practice.nights;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lazaret.core.book.Entry;
import org.lazaret.core.book.Personal;
import org.lazaret.core.journal.AccountId;
import org.lazaret.core.journal.SubjectId;
import org.lazaret.core.rows.Look;
import org.lazaret.core.rows.Projection;
import org.lazaret.core.rows.Sql;
import org.lazaret.group.cover.Answer.Outcome;
import org.lazaret.group.cover.Covered;
import org.lazaret.core.journal.SiteId;
import org.lazaret.group.cover.Sought;
import org.lazaret.practice.nights.Asking.AnswerHeard;
import org.lazaret.practice.nights.Asking.Event;
import org.lazaret.practice.nights.Asking.LimitHeard;
import org.lazaret.practice.nights.Asking.QuestionPassed;
import org.lazaret.practice.nights.Asking.QuestionPut;

/// What this site has asked others, and what they answered.
public final class Askings implements Projection<Event> {
    private static final String ROW = """
        select asking.*, outcome, loan, until, no, who, answered, again
        from asking left join asking_answer using (book) left join asking_limit using (book)
        """;

    /// @param subject its own, whose name is its own too
    /// @param at when it was asked
    /// @param epoch of the hatch that it last went through; 0 if it waits
    /// @param again from when on it may be asked again, if too much was asked
    /// @param loan, until, no, who, answered, outcome what was answered; empty before
    public record Row(String book, SubjectId subject, String site, Personal chip, Personal owner, Personal phone,
        Personal animal, Personal reason, AccountId by, Instant at, long epoch, Optional<Outcome> outcome,
        Optional<String> loan, Optional<LocalDate> until, Personal no, Personal who, Optional<Instant> answered,
        Optional<Instant> again) {
        public Sought sought() { return new Sought(chip, owner, phone, animal); }

        /// Whom the record is kept under here, if it is lent.
        public Optional<SubjectId> covered() {
            return loan.filter(name -> !name.isEmpty()).map(name -> Covered.subject(new SiteId(site), name));
        }
    }

    private record Put(String book, SubjectId subject, String site, Personal chip, Personal owner, Personal phone,
        Personal animal, Personal reason, AccountId by, Instant at, long epoch) {}

    private record Answered(String book, SubjectId subject, Outcome outcome, String loan, Optional<LocalDate> until,
        Personal no, Personal who, Instant answered) {}

    private record Turned(String book, SubjectId subject, Instant again) {}

    /// One that is old, by its names alone.
    public record Old(String book, String subject) {}

    @Override public Class<Event> reads() { return Event.class; }

    @Override public String schema() {
        return """
            create table if not exists asking (
                book text primary key, subject text not null, site text not null, chip blob, owner blob, phone blob,
                animal blob, reason blob, by text not null, at text not null, epoch integer not null
            ) strict, without rowid;
            create table if not exists asking_answer (
                book text primary key, subject text not null, outcome text not null, loan text not null, until text,
                no blob, who blob, answered text not null
            ) strict, without rowid;
            create table if not exists asking_limit (
                book text primary key, subject text not null, again text not null
            ) strict, without rowid""";
    }

    @Override public void write(Entry<? extends Event> entry, Sql sql) {
        switch (entry.event()) {
            case QuestionPut(var to, var sought, var reason, var by) -> sql.insert("asking", new Put(entry.book(),
                entry.subject().orElseThrow(), to.name(), sought.chip(), sought.owner(), sought.phone(),
                sought.animal(), reason, by, entry.stamp().at(), 0));
            case QuestionPassed(var epoch) ->
                sql.run("update asking set epoch = ? where book = ?", epoch, entry.book());
            case AnswerHeard(_, var answer) -> sql.insert("asking_answer", new Answered(entry.book(),
                entry.subject().orElseThrow(), answer.outcome(), answer.loan(), answer.until(), answer.reason(),
                answer.by(), answer.at()));
            case LimitHeard(_, var again) -> sql.insert("asking_limit", new Turned(entry.book(),
                entry.subject().orElseThrow(), again));
        }
    }

    /// The latest first.
    public static Look<Row> all(int most) {
        return new Look<>(Row.class, ROW + "order by at desc, book limit ?", List.of((long) most));
    }

    /// Those that nobody has answered yet, the first first.
    static Look<Row> open(int most) {
        return new Look<>(Row.class, ROW + "where answered is null and again is null order by at, book limit ?",
            List.of((long) most));
    }

    static Look<Old> before(Instant at) {
        return new Look<>(Old.class, "select book, subject from asking where at < ? order by at limit 1", List.of(at));
    }
}
