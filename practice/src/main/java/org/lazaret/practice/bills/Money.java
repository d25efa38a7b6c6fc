package org.lazaret.practice.bills;

import static java.math.RoundingMode.HALF_UP;

import java.math.BigDecimal;

/// An amount of money, in whatever currency its bill or price list is; with value added tax unless it says otherwise.
///
/// @param minor pence or cents; below zero: owed the other way round
public record Money(long minor) {
    public static final Money NONE = new Money(0);
    private static final long MOST = 100_000_000;

    /// Reads it as people write it, e.g. `45` or `45.50`.
    ///
    /// @throws ArithmeticException if finer than a penny
    /// @throws NumberFormatException if it is no number
    public static Money of(String text) {
        return new Money(new BigDecimal(text.strip().replace(',', '.')).movePointRight(2).longValueExact());
    }

    public Money plus(Money other) { return new Money(Math.addExact(minor, other.minor)); }

    public Money minus(Money other) { return new Money(Math.subtractExact(minor, other.minor)); }

    /// So much of something that costs this apiece: rounded to a penny once, half of one up.
    Money times(Quantity quantity) {
        return new Money(BigDecimal.valueOf(minor).multiply(quantity.number()).setScale(0, HALF_UP).longValueExact());
    }

    public boolean some() { return minor > 0; }

    public boolean belowZero() { return minor < 0; }

    boolean moreThan(Money other) { return minor > other.minor; }

    /// At most a million: more is a slip of the hand.
    boolean possible() { return minor >= 0 && minor <= MOST; }

    /// Without its currency, e.g. `45.50`.
    @Override public String toString() { return BigDecimal.valueOf(minor, 2).toPlainString(); }
}
