package org.lazaret.practice.bills;

/// Whose value added tax is asked for.
public enum Country {
    UK(Currency.GBP), IRELAND(Currency.EUR), NETHERLANDS(Currency.EUR), AUSTRALIA(Currency.AUD);

    private final Currency currency;

    Country(Currency currency) { this.currency = currency; }

    public Currency currency() { return currency; }
}
