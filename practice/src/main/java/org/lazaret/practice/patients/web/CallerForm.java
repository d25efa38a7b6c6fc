package org.lazaret.practice.patients.web;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.lazaret.core.book.Personal;
import org.lazaret.practice.clients.ClientId;
import org.lazaret.practice.clients.Details;
import org.lazaret.practice.patients.AnimalId;

/// Who rings, what about, and when they are rung back.
///
/// @param client their number; empty if they are new, and `name` and `phone` are theirs
/// @param animals it is about; absent where no box is ticked
public record CallerForm(String client, Personal name, Personal phone, Personal about, Optional<LocalDateTime> by,
    Optional<List<AnimalId>> animals) {
    List<AnimalId> ticked() { return animals.orElse(List.of()); }

    Spoken spoken(ClientId caller) { return new Spoken(caller, about, ticked()); }

    CallForm call() { return new CallForm(about, by); }

    Details newcomer() { return new Details(name, phone, new Personal(""), new Personal("")); }
}
