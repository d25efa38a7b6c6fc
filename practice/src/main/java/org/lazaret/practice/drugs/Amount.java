package org.lazaret.practice.drugs;

import java.math.BigDecimal;

/// A volume of a liquid drug. People say millilitres; we add microlitres, so that no drop is rounded away.
///
/// @param microlitres µl; below zero only as a balance or a difference
public record Amount(long microlitres) {
    public static final Amount NONE = new Amount(0);

    /// Reads millilitres as people write them, e.g. `2.5` or `2,5`.
    ///
    /// @throws ArithmeticException if finer than a microlitre
    /// @throws NumberFormatException if it is no number
    public static Amount of(String millilitres) {
        return new Amount(new BigDecimal(millilitres.strip().replace(',', '.')).movePointRight(3).longValueExact());
    }

    public Amount plus(Amount other) { return new Amount(Math.addExact(microlitres, other.microlitres)); }

    public Amount minus(Amount other) { return new Amount(Math.subtractExact(microlitres, other.microlitres)); }

    boolean some() { return microlitres > 0; }

    public boolean belowZero() { return microlitres < 0; }

    /// For people, e.g. `2.5 ml`.
    @Override public String toString() {
        return BigDecimal.valueOf(microlitres, 3).stripTrailingZeros().toPlainString() + " ml";
    }
}
