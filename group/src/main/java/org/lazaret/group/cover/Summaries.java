package org.lazaret.group.cover;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lazaret.core.book.Entry;
import org.lazaret.core.book.Personal;
import org.lazaret.core.journal.SubjectId;
import org.lazaret.core.rows.Findable;
import org.lazaret.core.rows.Look;
import org.lazaret.core.rows.Projection;
import org.lazaret.core.rows.Sql;
import org.lazaret.group.cover.Covered.Event;
import org.lazaret.group.cover.Covered.Summarised;

/// The animals of other sites that are covered here, each as its home last told; found by its name and chip, and by its
/// owner's name and phone.
public final class Summaries implements Projection<Event> {
    /// What the search calls one.
    public static final String KIND = "covered";

    /// @param cover as its home calls it
    /// @param at when it was so, at home
    /// @param grams g, the last time it was weighed; 0 if it never was
    public record Row(String book, SubjectId subject, String home, String cover, Instant at, Personal name,
        String species, Personal breed, Personal chip, Personal owner, Personal phone, long grams,
        Optional<LocalDate> weighed) {}

    /// A line of a summary.
    public record Line(String book, long number, SubjectId subject, Summary.Sort sort, LocalDate day, Personal text) {}

    /// How many of a site are kept, and when the newest of them was told.
    public record Count(String home, long count, Instant at) {}

    @Override public Class<Event> reads() { return Event.class; }

    @Override public String schema() {
        return """
            create table if not exists covered_animal (
                book text primary key, subject text not null, home text not null, cover text not null, at text not null,
                name blob, species text not null, breed blob, chip blob, owner blob, phone blob, grams integer not null,
                weighed text
            ) strict, without rowid;
            create index if not exists covered_animal_by_home on covered_animal (home);
            create table if not exists covered_line (
                book text, number integer, subject text not null, sort text not null, day text not null, text blob,
                primary key (book, number)
            ) strict, without rowid""";
    }

    @Override public void write(Entry<? extends Event> entry, Sql sql) {
        switch (entry.event()) {
            case Summarised(var home, var cover, var told) -> {
                var subject = entry.subject().orElseThrow();
                var is = told.summary();
                sql.put("covered_animal", new Row(entry.book(), subject, home.name(), cover, told.at(), is.name(),
                    is.species(), is.breed(), is.chip(), is.owner().name(), is.owner().phone(), is.weighed().map(
                        Summary.Weighed::grams).orElse(0L),
                    is.weighed().map(Summary.Weighed::day)));
                sql.run("delete from covered_line where book = ?", entry.book());
                long number = 0;
                for (var line : is.lines())
                    sql.insert("covered_line", new Line(entry.book(), ++number, subject, line.sort(), line.day(),
                        line.text()));
                sql.findable(new Findable(entry.book(), subject, KIND, is.name(), List.of(is.name(), is.chip(),
                    is.owner().name(), is.owner().phone())));
            }
        }
    }

    /// One, whatever name somebody asks by.
    public static Look<Row> about(SubjectId subject) {
        return new Look<>(Row.class, "select * from covered_animal where book = ?",
            List.of(Covered.of(subject).about()));
    }

    /// Those of a list, in any order.
    public static Look<Row> among(List<SubjectId> subjects) {
        return new Look<>(Row.class, "select * from covered_animal where book in (select value from json_each(?))",
            List.of(Look.array(subjects.stream().map(subject -> Covered.of(subject).about()).toList())));
    }

    public static Look<Line> lines(SubjectId subject) {
        return new Look<>(Line.class, "select * from covered_line where book = ? order by number",
            List.of(Covered.of(subject).about()));
    }

    /// The names of some of a site's; whoever looks reads nobody.
    public static Look<Kept> of(String home, int most) {
        return new Look<>(Kept.class, "select book, cover from covered_animal where home = ? and " + Loans.NONE
            + " order by book limit ?", List.of(home, (long) most));
    }

    /// One that is kept, by its names alone.
    public record Kept(String book, String cover) {}

    public static Look<Count> counts() {
        return new Look<>(Count.class, """
            select home, count(*) as count, max(at) as at from covered_animal where %s group by home order by home
            """.formatted(Loans.NONE), List.of());
    }
}
