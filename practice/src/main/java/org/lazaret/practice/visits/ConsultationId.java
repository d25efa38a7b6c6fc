package org.lazaret.practice.visits;

import org.lazaret.core.book.BookId;
import org.lazaret.practice.patients.AnimalId;
import org.lazaret.practice.visits.Consultation.Command;
import org.lazaret.practice.visits.Consultation.Event;

/// What is written of one animal in one visit. Shape of its name: the visit's, a dash, the animal's.
public record ConsultationId(VisitId visit, AnimalId animal) {
    /// The one whose book this is.
    ///
    /// @param about e.g. `consultation/2026-11-24-3-5xk2…`
    public static ConsultationId in(String about) {
        var name = about.substring(about.indexOf('/') + 1);
        var dash = name.lastIndexOf('-');
        return new ConsultationId(new VisitId(name.substring(0, dash)), new AnimalId(name.substring(dash + 1)));
    }

    public String name() { return visit.name() + "-" + animal.name(); }

    /// Sealed with the animal's key.
    public BookId<Consultation, Command, Event> book() { return Consultation.KIND.of(name(), animal.subject()); }
}
