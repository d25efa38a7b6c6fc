package org.lazaret.practice.bills;

import java.util.Optional;
import org.lazaret.practice.patients.AnimalId;

/// What is wanted on a bill: the price list says what it is called and what it costs.
///
/// @param cause the book that wants it, e.g. `visit/2026-11-24-3`; empty if somebody typed it
public record Wish(String code, Quantity quantity, Optional<AnimalId> animal, Supply supply, String cause) {}
