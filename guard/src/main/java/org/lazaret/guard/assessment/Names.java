package org.lazaret.guard.assessment;

import java.util.List;
import java.util.Map;
import org.lazaret.core.book.Personal;
import org.lazaret.core.journal.SubjectId;
import org.lazaret.core.site.Desk;

/// What the rooms of a house know of those whom a journal only numbers. Whoever is told is read about at that desk.
public interface Names {
    /// Those of a list who are known there; nobody who was erased.
    Map<SubjectId, Named> of(List<SubjectId> subjects, Desk desk);

    /// Everyone who works there or did.
    List<Choice> accounts(Desk desk);

    /// Every device that ever was one of the house, the latest first.
    List<Choice> devices(Desk desk);

    /// @param path where their record is read
    record Named(Sort sort, Personal name, String path) {}

    /// @param id as it stands in journals
    record Choice(String id, Personal name) {}
}
