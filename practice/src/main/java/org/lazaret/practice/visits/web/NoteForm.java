package org.lazaret.practice.visits.web;

import java.util.Optional;
import java.util.function.Function;
import org.lazaret.core.book.Personal;
import org.lazaret.core.book.Refusal;
import org.lazaret.practice.visits.Consultation.FigureUnreadable;
import org.lazaret.practice.visits.Membranes;
import org.lazaret.practice.visits.Note;
import org.lazaret.practice.visits.PerMinute;
import org.lazaret.practice.visits.Temperature;
import org.lazaret.practice.visits.Vitals;

/// What is typed of an animal on the table, before anybody knows whether its figures are figures.
///
/// @param signed whether it is finished
/// @param number of the note that it amends, if it is no new one
public record NoteForm(Personal history, Personal examination, Personal assessment, Personal plan, String temperature,
    String pulse, String breaths, String membranes, Optional<Boolean> signed, Optional<Long> number) {
    private static final Personal NOTHING = new Personal("");
    static final NoteForm BLANK = new NoteForm(NOTHING, NOTHING, NOTHING, NOTHING, "", "", "", "",
        Optional.empty(), Optional.empty());

    /// What a note says, to be amended.
    static NoteForm of(Note note, long number) {
        var vitals = note.vitals();
        return new NoteForm(note.history(), note.examination(), note.assessment(), note.plan(),
            vitals.temperature().map(degrees -> degrees.toString().replace(" °C", "")).orElse(""),
            vitals.pulse().map(PerMinute::toString).orElse(""), vitals.breaths().map(PerMinute::toString).orElse(""),
            vitals.membranes().map(Membranes::name).orElse(""), Optional.empty(), Optional.of(number));
    }

    Optional<Refusal> fault() {
        return fault(temperature, Temperature::of).or(() -> fault(pulse, PerMinute::of)).or(
            () -> fault(breaths, PerMinute::of));
    }

    /// Only of a form without fault.
    Note note() {
        return new Note(history, examination, assessment, plan,
            new Vitals(read(temperature, Temperature::of), read(pulse, PerMinute::of), read(breaths, PerMinute::of),
                read(membranes, Membranes::valueOf)));
    }

    private static Optional<Refusal> fault(String typed, Function<String, ?> reader) {
        try {
            read(typed, reader);
            return Optional.empty();
        } catch (ArithmeticException | NumberFormatException _) {
            return Optional.of(new FigureUnreadable(typed));
        }
    }

    private static <T> Optional<T> read(String typed, Function<String, T> reader) {
        return typed.isBlank() ? Optional.empty() : Optional.of(reader.apply(typed));
    }
}
