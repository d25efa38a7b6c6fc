package org.lazaret.practice.nights;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lazaret.core.book.Entry;
import org.lazaret.core.book.Personal;
import org.lazaret.core.journal.AccountId;
import org.lazaret.core.journal.SubjectId;
import org.lazaret.core.rows.Look;
import org.lazaret.core.rows.Projection;
import org.lazaret.core.rows.Sql;
import org.lazaret.group.cover.Answer.Outcome;
import org.lazaret.group.cover.Question;
import org.lazaret.group.cover.Sought;
import org.lazaret.practice.nights.Inquiry.AnswerPassed;
import org.lazaret.practice.nights.Inquiry.Event;
import org.lazaret.practice.nights.Inquiry.GrantRead;
import org.lazaret.practice.nights.Inquiry.QuestionHeard;
import org.lazaret.practice.nights.Inquiry.RecordDenied;
import org.lazaret.practice.nights.Inquiry.RecordGranted;
import org.lazaret.practice.patients.AnimalId;
import org.lazaret.practice.staff.Employee;
import org.lazaret.practice.staff.Role;

/// What other sites have asked this one for, and what they were answered.
public final class Inquiries implements Projection<Event> {
    private static final String ROW = """
        select inquiry.*, outcome, lent, coalesce(number, 0) as number, until, no, answerer, answered,
        coalesce(unread, false) as unread
        from inquiry left join inquiry_answer using (book)
        """;

    /// @param name what its asker calls it
    /// @param asked when, at its asker's; `heard` when it came here
    /// @param roles the names of the asker's roles, with spaces between
    /// @param outcome what was answered; empty before
    /// @param unread whether it was lent by itself, and nobody has read of that
    /// @param epoch of the hatch that the answer last went through; 0 if it waits
    public record Row(String book, SubjectId subject, String site, String name, Instant asked, Instant heard,
        Personal by, String roles, Personal chip, Personal owner, Personal phone, Personal animal, Personal reason,
        long epoch, Optional<Outcome> outcome, Optional<AnimalId> lent, long number, Optional<LocalDate> until,
        Personal no, Optional<AccountId> answerer, Optional<Instant> answered, boolean unread) {
        public Sought sought() { return new Sought(chip, owner, phone, animal); }

        public boolean open() { return outcome.isEmpty(); }

        /// Whether nobody here has answered it, but the site by itself.
        public boolean itself() { return answerer.filter(Employee.SITE::equals).isPresent(); }

        /// Those that are known here by that name.
        public List<Role> posts() {
            return Stream.of(Role.values()).filter(role -> List.of(roles.split(" ")).contains(role.name())).toList();
        }
    }

    private record Heard(String book, SubjectId subject, String site, String name, Instant asked, Instant heard,
        Personal by, String roles, Personal chip, Personal owner, Personal phone, Personal animal, Personal reason,
        long epoch) {}

    private record Answered(String book, SubjectId subject, Outcome outcome, Optional<AnimalId> lent, long number,
        Optional<LocalDate> until, Personal no, AccountId answerer, Instant answered, boolean unread) {}

    /// How many a site has asked that nobody has answered; whoever looks reads nobody.
    public record Count(String site, long count) {}

    @Override public Class<Event> reads() { return Event.class; }

    @Override public String schema() {
        return """
            create table if not exists inquiry (
                book text primary key, subject text not null, site text not null, name text not null,
                asked text not null, heard text not null, by blob, roles text not null, chip blob, owner blob,
                phone blob, animal blob, reason blob, epoch integer not null
            ) strict, without rowid;
            create table if not exists inquiry_answer (
                book text primary key, subject text not null, outcome text not null, lent text, number integer not null,
                until text, no blob, answerer text not null, answered text not null, unread integer not null
            ) strict, without rowid""";
    }

    @Override public void write(Entry<? extends Event> entry, Sql sql) {
        switch (entry.event()) {
            case QuestionHeard(_, var question) -> sql.insert("inquiry", heard(entry, question));
            case RecordGranted(_, var animal, var number, var until, _, _, var by) ->
                sql.insert("inquiry_answer", new Answered(entry.book(), entry.subject().orElseThrow(), Outcome.LENT,
                    Optional.of(animal), number, Optional.of(until), new Personal(""), by, entry.stamp().at(),
                    by.equals(Employee.SITE)));
            case RecordDenied(var outcome, var reason, var by) ->
                sql.insert("inquiry_answer", new Answered(entry.book(), entry.subject().orElseThrow(), outcome,
                    Optional.empty(), 0, Optional.empty(), reason, by, entry.stamp().at(), false));
            case GrantRead _ -> sql.run("update inquiry_answer set unread = 0 where book = ?", entry.book());
            case AnswerPassed(var epoch) -> sql.run("update inquiry set epoch = ? where book = ?", epoch, entry.book());
        }
    }

    private static Heard heard(Entry<? extends Event> entry, Question is) {
        return new Heard(entry.book(), entry.subject().orElseThrow(), is.from().name(), is.name(), is.at(),
            entry.stamp().at(), is.by().name(), String.join(" ", is.by().roles()), is.sought().chip(),
            is.sought().owner(), is.sought().phone(), is.sought().animal(), is.reason(), 0);
    }

    public static Look<Row> of(SubjectId subject) {
        return new Look<>(Row.class, ROW + "where book = ?", List.of(Inquiry.of(subject).about()));
    }

    /// What nobody has answered first, then the latest.
    public static Look<Row> all(int most) {
        return new Look<>(Row.class,
            ROW + "order by answered is not null, heard desc, book limit ?", List.of((long) most));
    }

    static Look<Row> answered(int most) {
        return new Look<>(Row.class,
            ROW + "where answered is not null order by answered desc, book limit ?",
            List.of((long) most));
    }

    static Look<Count> open() {
        return new Look<>(Count.class, """
            select site, count(*) as count from inquiry
            where book not in (select book from inquiry_answer) group by site order by site""",
            List.of());
    }

    /// Of one site.
    static Look<Row> open(String site, int most) {
        return new Look<>(Row.class, ROW + "where answered is null and site = ? order by heard, book limit ?",
            List.of(site, (long) most));
    }

    /// How many were lent by themselves, and nobody has read of it; whoever looks reads nobody.
    static Look<Unread> unread() {
        return new Look<>(Unread.class, "select count(*) as count from inquiry_answer where unread", List.of());
    }

    public record Unread(long count) {}

    static Look<Askings.Old> before(Instant at) {
        return new Look<>(Askings.Old.class, "select book, subject from inquiry where heard < ? order by heard limit 1",
            List.of(at));
    }
}
