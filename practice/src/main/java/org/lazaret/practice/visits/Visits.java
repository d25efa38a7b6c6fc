package org.lazaret.practice.visits;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lazaret.core.book.Entry;
import org.lazaret.core.journal.AccountId;
import org.lazaret.core.rows.Look;
import org.lazaret.core.rows.Projection;
import org.lazaret.core.rows.Sql;
import org.lazaret.core.site.Reason;
import org.lazaret.practice.clients.ClientId;
import org.lazaret.practice.clients.Clients;
import org.lazaret.practice.diary.Purpose;
import org.lazaret.practice.patients.AnimalId;
import org.lazaret.practice.visits.Visit.Begun;
import org.lazaret.practice.visits.Visit.Brought;
import org.lazaret.practice.visits.Visit.Event;
import org.lazaret.practice.visits.Visit.Moved;
import org.lazaret.practice.visits.Visit.SeenBy;
import org.lazaret.practice.visits.Visit.TakenBack;

/// The visits and where each is, as the waiting board shows them.
public final class Visits implements Projection<Event> {
    /// An animal is here, or was until a day ago: why someone reads about it, or about its owner.
    public static final Reason REASON = new Reason("visit", """
        select asked.whom, book, case stage when 'DONE' then since else '9999' end as since
            from asked cross join visit on owner = asked.whom where stage <> 'DONE' or since >= ?
        union all
        select asked.whom, book, coalesce(done, '9999') as since from asked cross join visit_animal
            on animal = asked.whom where done is null or done >= ?""",
        List.of(Duration.ofDays(-1), Duration.ofDays(-1)));

    /// For what other rooms look up: the visits under way, and those in which something was done since.
    public static final String TOUCHED = "(select book from visit indexed by visit_under_way where stage <> 'DONE' "
        + "union all select book from visit where stage = 'DONE' and since >= ?)";
    private static final int LATEST_DONE = 12;

    /// A row of `visit`.
    ///
    /// @param since when it came to its stage, and `by` whose hand
    /// @param seenBy who sees them, or will
    public record Row(String book, ClientId owner, Stage stage, Instant began, Instant since, AccountId by,
        Optional<AccountId> seenBy) {
        public VisitId id() { return VisitId.in(book); }

        public boolean isOpen() { return stage != Stage.DONE; }
    }

    /// A row of `visit_animal`.
    ///
    /// @param day of its appointment, if it had one
    /// @param number of that day's appointments; 0 if it had none
    /// @param done since when the visit is over
    public record Animal(String book, long line, AnimalId animal, Purpose purpose, Optional<LocalDate> day,
        long number, Optional<Instant> done) {}

    @Override public Class<Event> reads() { return Event.class; }

    @Override public String schema() {
        return """
            create table if not exists visit (
                book text primary key, owner text not null, stage text not null, began text not null,
                since text not null, by text not null, seen_by text
            ) strict, without rowid;
            create table if not exists visit_animal (
                book text, line integer, animal text not null, purpose text not null, day text,
                number integer not null, done text,
                primary key (book, line)
            ) strict, without rowid;
            create index if not exists visit_by_owner on visit (owner, since, stage);
            create index if not exists visit_by_stage on visit (stage, since);
            create index if not exists visit_under_way on visit (since) where stage <> 'DONE';
            create index if not exists visit_animal_by_animal on visit_animal (animal, done)""";
    }

    @Override public void write(Entry<? extends Event> entry, Sql sql) {
        var at = entry.stamp().at();
        var by = entry.stamp().by();
        switch (entry.event()) {
            case Begun(var owner, var guest, var with) -> {
                sql.put("visit", new Row(entry.book(), owner, Stage.WAITING, at, at, by, with));
                add(entry, guest, sql);
            }
            case Brought(var guest) -> add(entry, guest, sql);
            case TakenBack(var guest) -> takeBack(entry.book(), guest, sql);
            case Moved(_, var to, var with) -> {
                sql.run("update visit set stage = ?, since = ?, by = ?, seen_by = ? where book = ?", to, at, by, with,
                    entry.book());
                over(entry.book(), sql);
            }
            case SeenBy(var vet) -> sql.run("update visit set seen_by = ? where book = ?", vet, entry.book());
        }
    }

    private static void add(Entry<? extends Event> entry, Guest guest, Sql sql) {
        sql.insert("visit_animal", new Animal(entry.book(), entry.line(), guest.animal(), guest.purpose(),
            guest.appointment().map(one -> one.day().day()),
            guest.appointment().map(Guest.Appointment::number).orElse(0L), Optional.empty()));
        over(entry.book(), sql);
    }

    /// Its animals say themselves since when it is over, so that who asks about one reads no visit.
    private static void over(String book, Sql sql) {
        sql.run("""
            update visit_animal set done = (select case stage when 'DONE' then since end from visit
                where visit.book = visit_animal.book) where book = ?""", book);
    }

    private static void takeBack(String book, Guest guest, Sql sql) {
        sql.run("delete from visit_animal where book = ? and animal = ?", book, guest.animal());
        sql.run("delete from visit where book = ? and not exists (select 1 from visit_animal where book = ?)", book,
            book);
    }

    /// What is under way, the longest there first, and what was done last.
    public static Look<Row> board() {
        return new Look<>(Row.class, """
            select * from visit where stage <> 'DONE'
            union all
            select * from (select * from visit where stage = 'DONE' order by since desc limit %d)
            order by since, book""".formatted(LATEST_DONE), List.of());
    }

    /// The animals of those on the board.
    public static Look<Animal> onBoard() {
        return new Look<>(Animal.class, """
            select visit_animal.* from visit cross join visit_animal using (book) where stage <> 'DONE'
            union all
            select visit_animal.* from (select book from visit where stage = 'DONE' order by since desc limit %d)
                cross join visit_animal using (book)
            order by book, line""".formatted(LATEST_DONE), List.of());
    }

    public static Look<Row> of(VisitId visit) {
        return new Look<>(Row.class, "select * from visit where book = ?", List.of(visit.book().about()));
    }

    public static Look<Animal> animals(VisitId visit) {
        return new Look<>(Animal.class, "select * from visit_animal where book = ? order by line",
            List.of(visit.book().about()));
    }

    /// What someone has on the table just now.
    public static Look<Row> seenBy(AccountId vet) {
        return new Look<>(Row.class,
            "select * from visit where stage = 'CONSULTING' and seen_by = ? order by since, book", List.of(vet));
    }

    /// The visits of an owner that are under way.
    static Look<Row> open(ClientId owner) {
        return new Look<>(Row.class, """
            select * from visit where (owner = ? or owner in
            """ + Clients.LEADING + """
            ) and stage <> 'DONE' order by since, book""", List.of(owner, owner));
    }

    /// The visits of an animal, the latest first.
    public static Look<Row> of(AnimalId animal) {
        return new Look<>(Row.class, """
            select * from visit where book in (select book from visit_animal where animal = ?)
            order by since desc, book limit 20""", List.of(animal.name()));
    }
}
