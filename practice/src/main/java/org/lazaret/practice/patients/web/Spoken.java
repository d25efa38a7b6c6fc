package org.lazaret.practice.patients.web;

import java.util.List;
import java.util.Optional;
import org.lazaret.core.book.Personal;
import org.lazaret.core.book.Refusal;
import org.lazaret.core.book.RequestId;
import org.lazaret.core.site.Desk;
import org.lazaret.practice.clients.ClientId;
import org.lazaret.practice.patients.Animal.Advise;
import org.lazaret.practice.patients.AnimalId;
import org.lazaret.practice.patients.Animals;

/// What was said on the telephone, for the history of the animals it was about.
///
/// It is written a second time there, under the key of each: the history goes with the animal, the client's calls stay.
///
/// Source: RCVS Code of Professional Conduct, supporting guidance 13 (advice given by telephone is part of the record).
record Spoken(ClientId caller, Personal words, List<AnimalId> about) {
    /// Only of the caller's animals: a box ticked under a client who was then not chosen says nothing.
    Optional<Refusal> write(RequestId once, Desk desk) {
        if (about.isEmpty()) return Optional.empty();
        var theirs = desk.look(Animals.of(caller)).stream().map(Animals.Row::id).filter(about::contains).toList();
        return theirs.stream().flatMap(animal -> desk.tell(animal.book(), new Advise(words),
            of(once, animal)).now().refusal().stream()).findFirst();
    }

    /// A wish for each animal: a form sent twice writes once.
    private static RequestId of(RequestId once, AnimalId animal) {
        return new RequestId(once.name() + "-" + animal.name());
    }
}
