package org.lazaret.practice.bills;

import java.util.Optional;
import org.lazaret.practice.patients.AnimalId;

/// What a line of a bill is about.
///
/// @param animal for which it was; empty for what is for none
/// @param cause the book from which it came by itself, e.g. `drugregister/ketamine-100`; empty if somebody typed it
/// @param charge empty as long as nobody said what it costs
public record Sold(Item item, Quantity quantity, Optional<AnimalId> animal, Supply supply, String cause,
    Optional<Charge> charge) {}
