package org.lazaret.practice.drugs;

import java.math.BigDecimal;

/// How much of an active substance for each kilogram of an animal.
///
/// @param micrograms µg/kg, from 1 to 10,000,000
public record PerKilo(long micrograms) {
    private static final long MOST = 10_000_000;

    /// Reads milligrams as people write them, e.g. `0.5` or `0,5`.
    ///
    /// @throws ArithmeticException if finer than a microgram
    /// @throws NumberFormatException if it is no number
    public static PerKilo of(String milligrams) {
        return new PerKilo(new BigDecimal(milligrams.strip().replace(',', '.')).movePointRight(3).longValueExact());
    }

    boolean possible() { return micrograms >= 1 && micrograms <= MOST; }

    /// Milligrams for people, without the unit, e.g. `0.5`.
    @Override public String toString() {
        return BigDecimal.valueOf(micrograms, 3).stripTrailingZeros().toPlainString();
    }
}
