package org.lazaret.group.cover;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
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
import org.lazaret.group.cover.Report.Topic;
import org.lazaret.group.cover.Reported.Event;
import org.lazaret.group.cover.Reported.ReportHeard;
import org.lazaret.group.cover.Reported.ReportRead;

/// What sites that covered told of our animals, each report as it was told last.
public final class Reports implements Projection<Event> {
    /// @param subject the animal, ours
    /// @param site that saw it
    /// @param began when the animal came there, and `heard` when it was told here last
    /// @param by who saw it; may be empty
    /// @param gist in one line
    /// @param unread whether nobody has read the newest of it
    public record Row(String book, SubjectId subject, String site, String name, long number, Instant began,
        Instant heard, Personal by, Personal gist, boolean unread, Optional<Instant> readAt,
        Optional<AccountId> readBy) {}

    /// A line of a report.
    public record Line(String book, long number, SubjectId subject, Topic topic, Instant at, Personal by,
        Personal text) {}

    @Override public Class<Event> reads() { return Event.class; }

    @Override public String schema() {
        return """
            create table if not exists report (
                book text primary key, subject text not null, site text not null, name text not null,
                number integer not null, began text not null, heard text not null, by blob, gist blob,
                unread integer not null, read_at text, read_by text
            ) strict, without rowid;
            create index if not exists report_by_subject on report (subject, began);
            create index if not exists report_by_heard on report (heard);
            create table if not exists report_line (
                book text, number integer, subject text not null, topic text not null, at text not null, by blob,
                text blob, primary key (book, number)
            ) strict, without rowid""";
    }

    @Override public void write(Entry<? extends Event> entry, Sql sql) {
        switch (entry.event()) {
            case ReportHeard(var from, var report, var news) -> {
                sql.run("delete from report_line where book = ?", entry.book());
                var subject = entry.subject().orElseThrow();
                long number = 0;
                for (var line : report.lines())
                    sql.insert("report_line", new Line(entry.book(), ++number, subject, line.topic(), line.at(),
                        line.by(), line.text()));
                if (news) sql.put("report", row(entry, from.name(), report));
                else
                    sql.run("update report set number = ?, heard = ? where book = ?", report.number(),
                        entry.stamp().at(), entry.book());
            }
            case ReportRead(_, var by) -> sql.run(
                "update report set unread = 0, read_at = ?, read_by = ? where book = ?", entry.stamp().at(), by,
                entry.book());
        }
    }

    private static Row row(Entry<? extends Event> entry, String site, Report report) {
        return new Row(entry.book(), entry.subject().orElseThrow(), site, report.name(), report.number(),
            report.began(), entry.stamp().at(), report.lines().stream().map(Report.Line::by).filter(
                by -> !by.text().isBlank()).findFirst().orElse(new Personal("")),
            gist(report), true, Optional.empty(), Optional.empty());
    }

    /// What it may be and what was done, or what there is.
    private static Personal gist(Report report) {
        return new Personal(
            Stream.of(Topic.ASSESSMENT, Topic.PLAN, Topic.EXAMINATION, Topic.HISTORY, Topic.MEDICINE).flatMap(
                topic -> report.lines().stream().filter(line -> line.topic() == topic)).map(
                    line -> line.text().text()).limit(
                        2).collect(joining(" · ")));
    }

    /// One of an animal.
    public static Look<Row> of(SubjectId animal, String name) {
        return new Look<>(Row.class, "select * from report where book = ?", List.of(Reported.of(animal, name).about()));
    }

    public static Look<Line> lines(SubjectId animal, String name) {
        return new Look<>(Line.class, "select * from report_line where book = ? order by number",
            List.of(Reported.of(animal, name).about()));
    }

    /// Those of an animal, the latest first.
    public static Look<Row> of(SubjectId animal, int most) {
        return new Look<>(Row.class, "select * from report where subject = ? order by began desc, book limit ?",
            List.of(animal.name(), (long) most));
    }

    /// What nobody has read yet, and what was told since, the latest first.
    public static Look<Row> latest(Instant since, int most) {
        return new Look<>(Row.class, """
            select * from report where unread or heard >= ? order by unread desc, began desc, book limit ?""",
            List.of(since, (long) most));
    }

    /// How many animals there are of whom nobody has read; whoever looks reads nobody.
    public static Look<Count> unread() {
        return new Look<>(Count.class, """
            select count(distinct subject) as animals from report where unread""", List.of());
    }

    public record Count(long animals) {}
}
