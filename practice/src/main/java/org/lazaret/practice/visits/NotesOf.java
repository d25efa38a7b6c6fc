package org.lazaret.practice.visits;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lazaret.core.rows.Rows;
import org.lazaret.practice.patients.AnimalId;
import org.lazaret.practice.patients.Chapter;
import org.lazaret.practice.patients.Told;

/// What was written of an animal when it was seen, and what was added to it later, in its history.
public final class NotesOf implements Chapter {
    /// What is said of a note, or of what was added to it.
    public enum Line { NOTE, NOTE_UNSIGNED, ADDENDUM }

    @Override public List<Told> of(AnimalId animal, int most, Rows rows) {
        var notes = rows.look(Notes.gists(animal, most)).stream().map(NotesOf::told);
        return Stream.concat(notes, rows.look(Addenda.latest(animal, most)).stream().map(NotesOf::told)).toList();
    }

    private static Told told(Notes.Gist note) {
        var what = note.signed().isPresent() ? Line.NOTE : Line.NOTE_UNSIGNED;
        return new Told(note.written(), Optional.of(note.by()), what, List.of(note.gist()), page(note.id()));
    }

    private static Told told(Addenda.Row added) {
        return new Told(added.at(), Optional.of(added.by()), Line.ADDENDUM, List.of(added.text()), page(added.id()));
    }

    private static String page(ConsultationId of) {
        return "/visits/%s/animals/%s".formatted(of.visit().name(), of.animal().name());
    }
}
