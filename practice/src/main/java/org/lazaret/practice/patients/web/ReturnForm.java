package org.lazaret.practice.patients.web;

import java.util.List;
import java.util.Optional;
import org.lazaret.core.book.Personal;
import org.lazaret.practice.clients.Client.ReturnCall;
import org.lazaret.practice.clients.ClientId;
import org.lazaret.practice.patients.AnimalId;

/// What is typed when a call was returned.
///
/// @param number of the call, as the address names it
/// @param animals it was about; absent where no box is ticked
record ReturnForm(long number, Personal said, Optional<List<AnimalId>> animals) {
    ReturnCall command() { return new ReturnCall(number, said); }

    Spoken spoken(ClientId caller) { return new Spoken(caller, said, animals.orElse(List.of())); }
}
