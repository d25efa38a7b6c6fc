package org.lazaret.practice.bills;

/// An amount in its currency, as people are told it.
public record Sum(Money money, Currency currency) {
    @Override public String toString() { return currency.say(money); }
}
