package org.lazaret.practice.patients;

import java.math.BigDecimal;

/// What an animal weighs. People say kilograms; we keep grams.
///
/// @param grams g, from 1 to 1,500,000
public record Weight(long grams) {
    /// Reads kilograms as people write them, e.g. `4.25`.
    ///
    /// @throws ArithmeticException if finer than a gram
    /// @throws NumberFormatException if it is no number
    public static Weight of(String kilograms) {
        return new Weight(new BigDecimal(kilograms.strip()).movePointRight(3).longValueExact());
    }

    boolean possible() { return grams >= 1 && grams <= 1_500_000; }

    boolean isFarFrom(Weight before) { return Math.abs(grams - before.grams) * 5 > before.grams; }

    /// For people, e.g. `4.25 kg`.
    @Override public String toString() {
        return BigDecimal.valueOf(grams, 3).stripTrailingZeros().toPlainString() + " kg";
    }
}
