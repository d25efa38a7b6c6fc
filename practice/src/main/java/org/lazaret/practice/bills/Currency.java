package org.lazaret.practice.bills;

/// What a country pays with; each has a hundred of its smaller coin.
public enum Currency {
    GBP("£"), EUR("€"), AUD("A$");

    private final String sign;

    Currency(String sign) { this.sign = sign; }

    /// For people, e.g. `£45.50` or `-£3.00`.
    public String say(Money money) {
        return money.belowZero() ? "-" + sign + Money.NONE.minus(money) : sign + money;
    }
}
