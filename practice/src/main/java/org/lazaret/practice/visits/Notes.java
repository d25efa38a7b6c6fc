package org.lazaret.practice.visits;

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
import org.lazaret.practice.patients.AnimalId;
import org.lazaret.practice.visits.Consultation.Added;
import org.lazaret.practice.visits.Consultation.Amended;
import org.lazaret.practice.visits.Consultation.Event;
import org.lazaret.practice.visits.Consultation.Signed;
import org.lazaret.practice.visits.Consultation.Written;

/// The notes of every consultation, each in every version it ever had.
public final class Notes implements Projection<Event> {
    private static final String ROW = """
        select note_version.*, written, signed from note_version join note using (book, number)
        """;

    private static final String LATEST = """
        where note.subject = ? and version = (select max(version) from note_version other
            where other.book = note_version.book and other.number = note_version.number)
        order by written desc, note.book, number desc limit ?""";

    /// A note as it reads now, or did in an older version.
    ///
    /// @param at when this version was written
    /// @param by who wrote it
    /// @param written when its first version was
    public record Row(String book, long number, long version, SubjectId subject, Instant at, AccountId by,
        Personal history, Personal examination, Personal assessment, Personal plan, Optional<Temperature> temperature,
        Optional<PerMinute> pulse, Optional<PerMinute> breaths, Optional<Membranes> membranes, Instant written,
        Optional<Instant> signed) {
        public ConsultationId id() { return ConsultationId.in(book); }

        public Note note() {
            return new Note(history, examination, assessment, plan,
                new Vitals(temperature, pulse, breaths, membranes));
        }
    }

    /// What an animal's history tells of a note as it reads now.
    record Gist(String book, long number, SubjectId subject, AccountId by, Personal gist, Instant written,
        Optional<Instant> signed) {
        ConsultationId id() { return ConsultationId.in(book); }
    }

    private record Kept(String book, long number, SubjectId subject, Instant written, Optional<Instant> signed) {}

    private record Brief(String book, long number, SubjectId subject, AccountId by, Personal gist) {}

    private record Version(String book, long number, long version, SubjectId subject, Instant at, AccountId by,
        Personal history, Personal examination, Personal assessment, Personal plan, Optional<Temperature> temperature,
        Optional<PerMinute> pulse, Optional<PerMinute> breaths, Optional<Membranes> membranes) {}

    @Override public Class<Event> reads() { return Event.class; }

    @Override public String schema() {
        return """
            create table if not exists note (
                book text, number integer, subject text not null, written text not null, signed text,
                primary key (book, number)
            ) strict, without rowid;
            create table if not exists note_version (
                book text, number integer, version integer, subject text not null, at text not null, by text not null,
                history blob, examination blob, assessment blob, plan blob, temperature integer, pulse integer,
                breaths integer, membranes text, primary key (book, number, version)
            ) strict, without rowid;
            create table if not exists note_gist (
                subject text, book text, number integer, by text not null, gist blob,
                primary key (subject, book, number)
            ) strict, without rowid;
            create index if not exists note_by_subject on note (subject, written, signed)""";
    }

    @Override public void write(Entry<? extends Event> entry, Sql sql) {
        switch (entry.event()) {
            case Written(var number, _, var note) -> {
                sql.insert("note", new Kept(entry.book(), number, entry.subject().orElseThrow(), entry.stamp().at(),
                    Optional.empty()));
                reads(entry, version(entry, number, 1, note), sql);
            }
            case Amended(var number, var version, var note) ->
                reads(entry, version(entry, number, version, note), sql);
            case Signed(var number) -> sql.run("update note set signed = ? where book = ? and number = ?",
                entry.stamp().at(), entry.book(), number);
            case Added _ -> {}
        }
    }

    /// Histories ask for many notes: what each says in brief lies together by animal, and is opened at once.
    private static void reads(Entry<? extends Event> entry, Version now, Sql sql) {
        sql.insert("note_version", now);
        sql.put("note_gist", new Brief(entry.book(), now.number, now.subject, now.by, gist(now)));
    }

    /// What it may be and what was done, or what there is.
    private static Personal gist(Version note) {
        var parts = Stream.of(note.assessment, note.plan, note.examination, note.history).map(Personal::text).filter(
            text -> !text.isBlank()).limit(2).toList();
        return new Personal(String.join(" · ", parts));
    }

    private static Version version(Entry<? extends Event> entry, long number, long version, Note note) {
        var vitals = note.vitals();
        return new Version(entry.book(), number, version, entry.subject().orElseThrow(), entry.stamp().at(),
            entry.stamp().by(), note.history(), note.examination(), note.assessment(), note.plan(),
            vitals.temperature(), vitals.pulse(), vitals.breaths(), vitals.membranes());
    }

    /// What was ever written of an animal, as it reads now, the latest first.
    ///
    /// @param most notes
    public static Look<Row> of(AnimalId animal, int most) {
        return new Look<>(Row.class, ROW + LATEST, List.of(animal.subject(), (long) most));
    }

    /// The same for a history.
    static Look<Gist> gists(AnimalId animal, int most) {
        return new Look<>(Gist.class, """
            select note_gist.*, written, signed from note cross join note_gist using (subject, book, number)
            where note.subject = ? order by written desc, book, number desc limit ?""",
            List.of(animal.subject(), (long) most));
    }

    /// How a note read before it was amended, the latest version last.
    public static Look<Row> versions(ConsultationId consultation, long number) {
        return new Look<>(Row.class, ROW + "where note.book = ? and number = ? order by version",
            List.of(consultation.book().about(), number));
    }
}
