package org.lazaret.practice.bills;

import java.math.BigDecimal;

/// How much is sold of something.
///
/// @param thousandths of its unit, from 1 to 100,000,000
public record Quantity(long thousandths) {
    private static final long MOST = 100_000_000;

    /// Reads it as people write it, e.g. `1` or `0.5`.
    ///
    /// @throws ArithmeticException if finer than a thousandth
    /// @throws NumberFormatException if it is no number
    public static Quantity of(String text) {
        return new Quantity(new BigDecimal(text.strip().replace(',', '.')).movePointRight(3).longValueExact());
    }

    boolean possible() { return thousandths >= 1 && thousandths <= MOST; }

    BigDecimal number() { return BigDecimal.valueOf(thousandths, 3); }

    /// For people, e.g. `0.5`.
    @Override public String toString() { return number().stripTrailingZeros().toPlainString(); }
}
