package org.lazaret.practice.visits;

import static org.lazaret.core.book.Verdict.refuse;
import static org.lazaret.core.book.Verdict.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lazaret.core.book.Book;
import org.lazaret.core.book.CorruptBook;
import org.lazaret.core.book.Kind;
import org.lazaret.core.book.Personal;
import org.lazaret.core.book.Refusal;
import org.lazaret.core.book.Scene;
import org.lazaret.core.book.Verdict;
import org.lazaret.core.journal.AccountId;
import org.lazaret.practice.visits.Consultation.Command;
import org.lazaret.practice.visits.Consultation.Event;

/// What was written of one animal in one visit: notes, each by one person, signed by that person, added to after.
///
/// Nobody writes over anybody: two people who write at once make two notes. What its author amends before signing is
/// kept as it was beside the new; what is signed stands, and only addenda come after.
///
/// Source: RCVS Code of Professional Conduct, supporting guidance 13 (made at the time; the identity of who made it;
/// amendments traceable).
///
/// @param notes in the order they were written
public record Consultation(List<Kept> notes) implements Book<Consultation, Command, Event> {
    public static final Kind<Consultation, Command, Event> KIND = new Kind<>("visits", new Consultation(List.of()),
        Command.class, Event.class, Kind.Key.SUBJECT, Kind.Size.REPLAYED);

    /// What the law needs to know of a note.
    ///
    /// @param version 1, and one more for each time it was amended
    public record Kept(long number, AccountId by, long version, boolean signed, long addenda) {}

    public sealed interface Command {}
    /// @param signed in the same breath: it is finished
    public record Write(ConsultationId of, Note note, boolean signed) implements Command {}
    public record Amend(long number, Note note) implements Command {}
    public record Sign(long number) implements Command {}
    public record Add(long number, Personal text) implements Command {}

    public sealed interface Event {}
    /// @param number of the notes: 1, 2, 3 …
    public record Written(long number, AccountId by, Note note) implements Event {}
    /// @param version 2, 3 …
    public record Amended(long number, long version, Note note) implements Event {}
    public record Signed(long number) implements Event {}
    /// @param addendum of the note: 1, 2, 3 …
    public record Added(long number, long addendum, Personal text) implements Event {}

    public record NotInVisit() implements Refusal {}
    public record NothingWritten() implements Refusal {}
    public record TemperatureImpossible(Temperature temperature) implements Refusal {}
    public record RateImpossible(PerMinute rate) implements Refusal {}
    /// @param typed where a figure should be
    public record FigureUnreadable(String typed) implements Refusal {}
    public record NoSuchNote(long number) implements Refusal {}
    public record NotYours(long number) implements Refusal {}
    public record SignedAlready(long number) implements Refusal {}
    public record NotSigned(long number) implements Refusal {}

    @Override public Verdict<Event> decide(Command command, Scene scene) {
        return switch (command) {
            case Write(var of, _, _) when !scene.read(of.visit().book()).has(of.animal()) -> refuse(new NotInVisit());
            case Write(_, var note, var signed) -> fault(note).<Verdict<Event>>map(Verdict::refuse).orElseGet(
                () -> written(note, signed, scene.stamp().by()));
            case Amend(var number, _) when find(number).isEmpty() -> refuse(new NoSuchNote(number));
            case Amend(var number, var note) -> own(number, scene).or(() -> fault(note)).<Verdict<Event>>map(
                Verdict::refuse).orElseGet(() -> write(new Amended(number, one(number).version + 1, note)));
            case Sign(var number) when find(number).isEmpty() -> refuse(new NoSuchNote(number));
            case Sign(var number) -> own(number, scene).<Verdict<Event>>map(Verdict::refuse).orElseGet(
                () -> write(new Signed(number)));
            case Add(var number, _) when find(number).isEmpty() -> refuse(new NoSuchNote(number));
            case Add(var number, _) when !one(number).signed -> refuse(new NotSigned(number));
            case Add(_, var text) when text.text().isBlank() -> refuse(new NothingWritten());
            case Add(var number, var text) -> write(new Added(number, one(number).addenda + 1, text));
        };
    }

    private Verdict<Event> written(Note note, boolean signed, AccountId by) {
        var number = notes.size() + 1L;
        var line = new Written(number, by, note);
        return signed ? write(line, new Signed(number)) : write(line);
    }

    /// Why this person may not change a note.
    private Optional<Refusal> own(long number, Scene scene) {
        if (!one(number).by.equals(scene.stamp().by())) return Optional.of(new NotYours(number));
        return one(number).signed ? Optional.of(new SignedAlready(number)) : Optional.empty();
    }

    private static Optional<Refusal> fault(Note note) {
        if (note.isEmpty()) return Optional.of(new NothingWritten());
        var vitals = note.vitals();
        var warmth = vitals.temperature().filter(degrees -> !degrees.possible()).<Refusal>map(
            TemperatureImpossible::new);
        return warmth.or(() -> impossible(vitals.pulse())).or(() -> impossible(vitals.breaths()));
    }

    private static Optional<Refusal> impossible(Optional<PerMinute> rate) {
        return rate.filter(times -> !times.possible()).map(RateImpossible::new);
    }

    @Override public Consultation after(Event event) {
        return switch (event) {
            case Written(var number, _, _) when number != notes.size() + 1 ->
                throw new CorruptBook("note %d follows %d".formatted(number, notes.size()));
            case Written(var number, var by, _) -> with(new Kept(number, by, 1, false, 0));
            case Amended(var number, var version, _) when unsigned(number).version + 1 != version ->
                throw new CorruptBook("version %d of note %d follows %d".formatted(version, number,
                    one(number).version));
            case Amended(var number, var version, _) -> put(new Kept(number, one(number).by, version, false, 0));
            case Signed(var number) -> put(new Kept(number, unsigned(number).by, one(number).version, true, 0));
            case Added(var number, var addendum, _) when !one(number).signed || one(number).addenda + 1 != addendum ->
                throw new CorruptBook("addendum %d of note %s".formatted(addendum, one(number)));
            case Added(var number, var addendum, _) ->
                put(new Kept(number, one(number).by, one(number).version, true, addendum));
        };
    }

    private Kept unsigned(long number) {
        if (one(number).signed) throw new CorruptBook("note %d is signed".formatted(number));
        return one(number);
    }

    private Optional<Kept> find(long number) {
        return number < 1 || number > notes.size() ? Optional.empty() : Optional.of(notes.get((int) number - 1));
    }

    private Kept one(long number) {
        return find(number).orElseThrow(() -> new CorruptBook("there is no note %d".formatted(number)));
    }

    private Consultation with(Kept note) {
        var more = new ArrayList<>(notes);
        more.add(note);
        return new Consultation(List.copyOf(more));
    }

    private Consultation put(Kept note) {
        var more = new ArrayList<>(notes);
        more.set((int) note.number - 1, note);
        return new Consultation(List.copyOf(more));
    }
}
