package org.lazaret.practice.nights;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.lazaret.core.book.Entry;
import org.lazaret.core.journal.AccountId;
import org.lazaret.core.journal.SubjectId;
import org.lazaret.core.rows.Look;
import org.lazaret.core.rows.Projection;
import org.lazaret.core.rows.Sql;
import org.lazaret.core.site.Reason;
import org.lazaret.practice.bills.Bills;
import org.lazaret.practice.clients.ClientId;
import org.lazaret.practice.nights.Admission.Admitted;
import org.lazaret.practice.nights.Admission.Event;
import org.lazaret.practice.patients.AnimalId;
import org.lazaret.practice.visits.VisitId;
import org.lazaret.practice.visits.Visits;

/// The animals of other sites that came here, each time: whose they are, and what they are here.
public final class Admissions implements Projection<Event> {
    /// Why someone reads a summary of another site: the animal is here, or was until a day ago.
    public static final Reason REASON = new Reason("visit", """
        select asked.whom, visit_animal.book, coalesce(done, '9999') as since from asked
            cross join admission on covered = asked.whom
            cross join visit_animal on visit_animal.animal = admission.animal where done is null or done >= ?""",
        List.of(Duration.ofDays(-1)));

    /// @param visit its book
    /// @param covered whom the summary was kept under; it stands here when that is destroyed
    public record Row(String visit, String book, AnimalId animal, ClientId client, String covered, String home,
        String cover,
        Instant at, AccountId by) {
        public VisitId visitId() { return VisitId.in(visit); }
    }

    @Override public Class<Event> reads() { return Event.class; }

    @Override public String schema() {
        return """
            create table if not exists admission (
                visit text primary key, book text not null, animal text not null, client text not null,
                covered text not null, home text not null, cover text not null, at text not null, by text not null
            ) strict, without rowid;
            create index if not exists admission_by_animal on admission (animal, at);
            create index if not exists admission_by_client on admission (client);
            create index if not exists admission_by_covered on admission (covered, at)""";
    }

    @Override public void write(Entry<? extends Event> entry, Sql sql) {
        switch (entry.event()) {
            case Admitted(var home, var cover, var covered, var client, var animal, var visit) ->
                sql.insert("admission",
                    new Row(visit.book().about(), entry.book(), animal, client, covered.name(), home.name(),
                        cover, entry.stamp().at(), entry.stamp().by()));
        }
    }

    /// Those of a cover, the latest first.
    public static Look<Row> of(SubjectId covered) {
        return new Look<>(Row.class, "select * from admission where covered = ? order by at desc",
            List.of(covered.name()));
    }

    /// Those of any of these animals of this site, the latest first.
    static Look<Row> ofAnimals(List<String> animals) {
        return new Look<>(Row.class, """
            select * from admission where animal in (select value from json_each(?)) order by at desc""",
            List.of(Look.array(animals)));
    }

    /// Those of any of these clients of this site that came from another, the latest first.
    static Look<Row> ofClients(List<String> clients, String home) {
        return new Look<>(Row.class, """
            select * from admission where client in (select value from json_each(?)) and home = ?
            order by at desc""", List.of(Look.array(clients), home));
    }

    /// Those of practices that are to be told all of it anew.
    static Look<Row> missed() {
        return new Look<>(Row.class, """
            select * from admission where home in (select site from report_sent where mark = '') order by at""",
            List.of());
    }

    /// Those in whose visit or bill something was done since.
    static Look<Row> touched(Instant since) {
        return new Look<>(Row.class, "select * from admission where visit in " + Visits.TOUCHED + " or client in "
            + Bills.TOUCHED + " order by at", List.of(since, since));
    }
}
