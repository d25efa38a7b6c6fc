package org.lazaret.practice.drugs;

import java.math.BigDecimal;

/// How much of a drug, in the unit it is counted in: `Measure`. People say 2.5 ml or half a tablet; we add thousandths,
/// so that no drop is rounded away.
///
/// @param thousandths of its unit, of a liquid µl; below zero only as a balance or a difference
public record Amount(long thousandths) {
    public static final Amount NONE = new Amount(0);

    /// Reads it as people write it, e.g. `2.5` or `2,5`.
    ///
    /// @throws ArithmeticException if finer than a thousandth
    /// @throws NumberFormatException if it is no number
    public static Amount of(String typed) {
        return new Amount(new BigDecimal(typed.strip().replace(',', '.')).movePointRight(3).longValueExact());
    }

    public Amount plus(Amount other) { return new Amount(Math.addExact(thousandths, other.thousandths)); }

    public Amount minus(Amount other) { return new Amount(Math.subtractExact(thousandths, other.thousandths)); }

    boolean some() { return thousandths > 0; }

    public boolean belowZero() { return thousandths < 0; }

    /// For people, without its unit, e.g. `2.5`.
    @Override public String toString() {
        return BigDecimal.valueOf(thousandths, 3).stripTrailingZeros().toPlainString();
    }
}
