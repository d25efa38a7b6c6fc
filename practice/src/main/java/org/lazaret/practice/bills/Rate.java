package org.lazaret.practice.bills;

import static java.math.RoundingMode.HALF_UP;

import java.math.BigDecimal;

/// A rate of value added tax.
///
/// @param hundredths of a per cent: 2000 is 20 %
public record Rate(int hundredths) {
    private static final int WHOLE = 10_000;

    /// The tax that lies in an amount with tax: rounded to a penny, half of one up.
    public Money within(Money gross) {
        var tax = BigDecimal.valueOf(gross.minor()).multiply(BigDecimal.valueOf(hundredths));
        return new Money(tax.divide(BigDecimal.valueOf(WHOLE + hundredths), 0, HALF_UP).longValueExact());
    }

    /// For people, e.g. `13.5 %`.
    @Override public String toString() {
        return BigDecimal.valueOf(hundredths, 2).stripTrailingZeros().toPlainString() + " %";
    }
}
