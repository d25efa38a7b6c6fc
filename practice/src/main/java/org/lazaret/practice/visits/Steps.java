package org.lazaret.practice.visits;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lazaret.core.book.Entry;
import org.lazaret.core.journal.AccountId;
import org.lazaret.core.rows.Look;
import org.lazaret.core.rows.Projection;
import org.lazaret.core.rows.Sql;
import org.lazaret.practice.patients.AnimalId;
import org.lazaret.practice.visits.Visit.Begun;
import org.lazaret.practice.visits.Visit.Brought;
import org.lazaret.practice.visits.Visit.Event;
import org.lazaret.practice.visits.Visit.Moved;
import org.lazaret.practice.visits.Visit.SeenBy;
import org.lazaret.practice.visits.Visit.TakenBack;

/// Every step of every visit: who did it, and when.
public final class Steps implements Projection<Event> {
    /// What a step was.
    public enum What { BEGUN, BROUGHT, TAKEN_BACK, MOVED, SEEN_BY }

    /// A row of `visit_step`.
    ///
    /// @param animal that came or was taken back
    /// @param stage where the visit went
    /// @param vet who sees them from then on
    public record Row(String book, long line, Instant at, AccountId by, What what, Optional<AnimalId> animal,
        Optional<Stage> stage, Optional<AccountId> vet) {}

    @Override public Class<Event> reads() { return Event.class; }

    @Override public String schema() {
        return """
            create table if not exists visit_step (
                book text, line integer, at text not null, by text not null, what text not null, animal text,
                stage text, vet text, primary key (book, line)
            ) strict, without rowid""";
    }

    @Override public void write(Entry<? extends Event> entry, Sql sql) {
        sql.insert("visit_step", switch (entry.event()) {
            case Begun(_, var guest, var with) -> step(entry, What.BEGUN, Optional.of(guest.animal()), with);
            case Brought(var guest) -> step(entry, What.BROUGHT, Optional.of(guest.animal()), Optional.empty());
            case TakenBack(var guest) -> step(entry, What.TAKEN_BACK, Optional.of(guest.animal()), Optional.empty());
            case Moved(_, var to, var with) -> new Row(entry.book(), entry.line(), entry.stamp().at(),
                entry.stamp().by(), What.MOVED, Optional.empty(), Optional.of(to), with);
            case SeenBy(var vet) -> step(entry, What.SEEN_BY, Optional.empty(), Optional.of(vet));
        });
    }

    private static Row step(Entry<? extends Event> entry, What what, Optional<AnimalId> animal,
        Optional<AccountId> vet) {
        return new Row(entry.book(), entry.line(), entry.stamp().at(), entry.stamp().by(), what, animal,
            Optional.empty(), vet);
    }

    public static Look<Row> of(VisitId visit) {
        return new Look<>(Row.class, "select * from visit_step where book = ? order by line",
            List.of(visit.book().about()));
    }
}
