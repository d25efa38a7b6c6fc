package org.lazaret.practice.patients;

import static java.util.stream.Collectors.joining;

import java.time.Duration;
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
import org.lazaret.core.site.Reason;
import org.lazaret.practice.clients.ClientId;
import org.lazaret.practice.clients.Clients;
import org.lazaret.practice.patients.Animal.AdviceWithdrawn;
import org.lazaret.practice.patients.Animal.Advised;
import org.lazaret.practice.patients.Animal.Corrected;
import org.lazaret.practice.patients.Animal.DeathWithdrawn;
import org.lazaret.practice.patients.Animal.Died;
import org.lazaret.practice.patients.Animal.Event;
import org.lazaret.practice.patients.Animal.OwnerChanged;
import org.lazaret.practice.patients.Animal.Registered;
import org.lazaret.practice.patients.Animal.Warned;
import org.lazaret.practice.patients.Animal.WarningLifted;
import org.lazaret.practice.patients.Animal.Weighed;
import org.lazaret.practice.patients.Animal.WeighingCorrected;
import org.lazaret.practice.patients.Animal.WeighingWithdrawn;

/// The animals of the site and whose they are, each with what is known of it now; found by name and by chip.
public final class Animals implements Projection<Event> {
    /// The owner rang within the last day: why someone reads about their animals.
    public static final Reason OWNERS_CALL = new Reason("call", """
        select asked.whom, call.book, call.at as since from asked
            cross join animal_owner on animal_owner.book = 'animal/' || asked.whom
            cross join call on call.subject = animal_owner.owner where call.at >= ?""",
        List.of(Duration.ofDays(-1)));

    private static final String ROW = """
        select animal.*,
        """ + Clients.kept("animal_owner.owner") + """
        as owner, died, last.weight, last.at as weighed
        from animal join animal_owner using (book) left join animal_death using (book)
            left join weighing last on last.book = animal.book and last.number = (select number from weighing one
                where one.book = animal.book and not one.withdrawn order by number desc limit 1)
        """;

    /// An animal, whose it is now (whom its owner leads to, if they were written down twice), and what it weighed last.
    ///
    /// @param weighed when that was
    public record Row(SubjectId subject, ClientId owner, Personal name, Species species, Personal breed, Sex sex,
        Optional<LocalDate> born, Optional<LocalDate> died, Personal chip, Optional<Weight> weight,
        Optional<Instant> weighed) {
        public AnimalId id() { return new AnimalId(subject.name()); }
    }

    private record Kept(String book, SubjectId subject, Personal name, Species species, Personal breed, Sex sex,
        Optional<LocalDate> born, Personal chip) {}

    private record Death(String book, SubjectId subject, LocalDate died) {}

    private record Owned(String book, SubjectId subject, ClientId owner) {}

    @Override public Class<Event> reads() { return Event.class; }

    @Override public String schema() {
        return """
            create table if not exists animal (
                book text primary key, subject text not null, name blob, species text not null, breed blob,
                sex text not null, born text, chip blob
            ) strict, without rowid;
            create table if not exists animal_owner (
                book text primary key, subject text not null, owner text not null
            ) strict, without rowid;
            create table if not exists animal_death (
                book text primary key, subject text not null, died text not null
            ) strict, without rowid;
            create index if not exists animal_by_owner on animal_owner (owner);
            create index if not exists animal_by_subject on animal (subject)""";
    }

    @Override public void write(Entry<? extends Event> entry, Sql sql) {
        switch (entry.event()) {
            case Registered(var owner, var details) -> {
                own(entry, owner, sql);
                put(entry, details, sql);
            }
            case OwnerChanged(var owner) -> own(entry, owner, sql);
            case Died(var day) ->
                sql.insert("animal_death", new Death(entry.book(), entry.subject().orElseThrow(), day));
            case DeathWithdrawn _ -> sql.run("delete from animal_death where book = ?", entry.book());
            case Corrected(var details) -> put(entry, details, sql);
            case Weighed _,WeighingCorrected _,WeighingWithdrawn _,Warned _,WarningLifted _ -> {}
            case Advised _,AdviceWithdrawn _ -> {}
        }
    }

    public static Look<Row> of(AnimalId animal) {
        return new Look<>(Row.class, ROW + "where animal.book = ?", List.of(animal.book().about()));
    }

    /// Theirs and those of whoever leads to them.
    public static Look<Row> of(ClientId owner) {
        return new Look<>(Row.class, ROW + """
            where animal_owner.owner = ? or animal_owner.owner in
            """ + Clients.LEADING + " order by animal.book",
            List.of(owner, owner));
    }

    /// That no animal has this name any more, because it was erased; for what other rooms look up.
    ///
    /// @param column e.g. `cover_given.animal`
    public static String gone(String column) {
        return "not exists (select 1 from animal where animal.subject = " + column + ")";
    }

    /// The names of all that live; whoever looks reads nobody.
    public static Look<Living> living() {
        return new Look<>(Living.class, """
            select substr(book, instr(book, '/') + 1) as name from animal
            where book not in (select book from animal_death) order by book""", List.of());
    }

    /// One that lives, by its name alone.
    public record Living(String name) {}

    /// Those that live, of any of these.
    public static Look<Row> livingWith(List<ClientId> owners) {
        return new Look<>(Row.class, ROW + """
            where (animal_owner.owner in (select value from json_each(?)) or animal_owner.owner in

            """ + Clients.LEADING_TO_ANY + ") and died is null order by animal.book",
            List.of(names(owners), names(owners)));
    }

    private static String names(List<ClientId> owners) {
        return Look.array(owners.stream().map(ClientId::name).toList());
    }

    /// Those of a list, in any order.
    public static Look<Row> among(List<AnimalId> animals) {
        var places = animals.stream().map(_ -> "?").collect(joining(", "));
        return new Look<>(Row.class, ROW + "where animal.subject in (" + places + ") order by animal.book",
            List.copyOf(animals));
    }

    private static void own(Entry<? extends Event> entry, ClientId owner, Sql sql) {
        sql.put("animal_owner", new Owned(entry.book(), entry.subject().orElseThrow(), owner));
        sql.ledBy(owner.book().about());
    }

    private static void put(Entry<? extends Event> entry, Details is, Sql sql) {
        var subject = entry.subject().orElseThrow();
        sql.put("animal", new Kept(entry.book(), subject, is.name(), is.species(), is.breed(), is.sex(), is.born(),
            is.chip()));
        sql.findable(new Findable(entry.book(), subject, "animal", is.name(), List.of(is.name(), is.chip())));
    }
}
