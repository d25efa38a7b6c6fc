package org.lazaret.practice.finding;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lazaret.core.book.Entry;
import org.lazaret.core.book.Personal;
import org.lazaret.core.journal.AccountId;
import org.lazaret.core.journal.SiteId;
import org.lazaret.core.journal.SubjectId;
import org.lazaret.core.rows.Look;
import org.lazaret.core.rows.Projection;
import org.lazaret.core.rows.Sql;
import org.lazaret.group.finding.Clue;
import org.lazaret.practice.finding.LookUp.Event;
import org.lazaret.practice.finding.LookUp.HubsLimitHeard;
import org.lazaret.practice.finding.LookUp.LookedUp;
import org.lazaret.practice.finding.LookUp.SitesHeard;

/// What was looked up here, and which sites know it.
public final class LookUps implements Projection<Event> {
    private static final String ROW = """
        select look_up.*, sites, again from look_up left join look_up_sites using (book)
        left join look_up_limit using (book)
        """;

    /// @param subject its own, whose name is its own too
    /// @param clue as it is written at every site
    /// @param sites that know it, parted by blanks; empty before the hub has answered
    /// @param again from when on the hub may be asked again, if it was asked too much
    public record Row(String book, SubjectId subject, Clue.Sort sort, Personal clue, AccountId by, Instant at,
        Optional<String> sites, Optional<Instant> again) {
        public boolean open() { return sites.isEmpty() && again.isEmpty(); }

        /// None before the hub has answered.
        public List<SiteId> known() {
            return sites.stream().flatMap(all -> Stream.of(all.split(" "))).filter(name -> !name.isEmpty()).map(
                SiteId::new).toList();
        }
    }

    private record Put(String book, SubjectId subject, Clue.Sort sort, Personal clue, AccountId by, Instant at) {}

    private record Known(String book, SubjectId subject, String sites) {}

    private record Limit(String book, SubjectId subject, Instant again) {}

    /// One that is old, by its name alone.
    public record Old(String book, String subject) {}

    @Override public Class<Event> reads() { return Event.class; }

    @Override public String schema() {
        return """
            create table if not exists look_up (
                book text primary key, subject text not null, sort text not null, clue blob, by text not null,
                at text not null
            ) strict, without rowid;
            create table if not exists look_up_sites (
                book text primary key, subject text not null, sites text not null
            ) strict, without rowid;
            create table if not exists look_up_limit (
                book text primary key, subject text not null, again text not null
            ) strict, without rowid;
            create index if not exists look_up_by_subject on look_up (subject)""";
    }

    @Override public void write(Entry<? extends Event> entry, Sql sql) {
        var subject = entry.subject().orElseThrow();
        switch (entry.event()) {
            case LookedUp(var sort, var clue, var by) -> sql.insert("look_up", new Put(entry.book(), subject, sort,
                clue, by, entry.stamp().at()));
            case SitesHeard(var sites) -> sql.insert("look_up_sites", new Known(entry.book(), subject,
                sites.stream().map(SiteId::name).collect(joining(" "))));
            case HubsLimitHeard(var again) -> sql.insert("look_up_limit", new Limit(entry.book(), subject, again));
        }
    }

    public static Look<Row> of(SubjectId subject) {
        return new Look<>(Row.class, ROW + "where look_up.subject = ?", List.of(subject));
    }

    /// Those that the hub has not answered yet, the first first.
    static Look<Row> open(int most) {
        return new Look<>(Row.class, ROW + "where sites is null and again is null order by at, book limit ?",
            List.of((long) most));
    }

    static Look<Old> before(Instant at) {
        return new Look<>(Old.class, "select book, subject from look_up where at < ? order by at limit 1", List.of(at));
    }
}
