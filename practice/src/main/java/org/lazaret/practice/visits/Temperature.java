package org.lazaret.practice.visits;

import java.math.BigDecimal;

/// How warm an animal is. People say degrees Celsius; we keep tenths.
///
/// @param tenths 0.1 °C, from 200 to 450
public record Temperature(long tenths) {
    /// Reads degrees as people write them, e.g. `38.5` or `38,5`.
    ///
    /// @throws ArithmeticException if finer than a tenth
    /// @throws NumberFormatException if it is no number
    public static Temperature of(String degrees) {
        return new Temperature(new BigDecimal(degrees.strip().replace(',', '.')).movePointRight(1).longValueExact());
    }

    boolean possible() { return tenths >= 200 && tenths <= 450; }

    /// For people, e.g. `38.5 °C`.
    @Override public String toString() { return BigDecimal.valueOf(tenths, 1).toPlainString() + " °C"; }
}
