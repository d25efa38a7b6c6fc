package org.lazaret.server.demo;

import org.lazaret.practice.clients.ClientId;
import org.lazaret.practice.patients.AnimalId;

/// An animal of the shown practice.
///
/// @param grams what it weighs, more or less
record Beast(ClientId owner, AnimalId animal, long grams) {}
