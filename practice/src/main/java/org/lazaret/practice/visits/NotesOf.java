package org.lazaret.practice.visits;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lazaret.core.book.Personal;
import org.lazaret.core.rows.Rows;
import org.lazaret.practice.patients.AnimalId;
import org.lazaret.practice.patients.Chapter;
import org.lazaret.practice.patients.Told;

/// What was written of an animal when it was seen, in its history.
public final class NotesOf implements Chapter {
    /// What is said of a note.
    public enum Line { NOTE, NOTE_UNSIGNED }

    @Override public List<Told> of(AnimalId animal, int most, Rows rows) {
        return rows.look(Notes.of(animal, most)).stream().map(NotesOf::told).toList();
    }

    private static Told told(Notes.Row note) {
        var what = note.signed().isPresent() ? Line.NOTE : Line.NOTE_UNSIGNED;
        return new Told(note.written(), Optional.of(note.by()), what, List.of(gist(note)),
            "/visits/%s/animals/%s".formatted(note.id().visit().name(), note.id().animal().name()));
    }

    /// What it may be and what was done, or what there is.
    private static Personal gist(Notes.Row note) {
        var parts = Stream.of(note.assessment(), note.plan(), note.examination(), note.history()).map(
            Personal::text).filter(text -> !text.isBlank()).limit(2).toList();
        return new Personal(String.join(" · ", parts));
    }
}
