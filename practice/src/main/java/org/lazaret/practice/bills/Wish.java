package org.lazaret.practice.bills;

import java.util.Optional;
import org.lazaret.practice.patients.AnimalId;

/// What somebody wants on a bill: the price list says what it is called and what it costs.
public record Wish(String code, Quantity quantity, Optional<AnimalId> animal, Supply supply) {}
