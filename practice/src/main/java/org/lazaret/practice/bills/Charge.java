package org.lazaret.practice.bills;

/// What something costs, as it was on the day it was sold: copied onto the bill, and never looked up again.
///
/// @param unit the price of one, with tax
/// @param total of all, with tax, rounded to a penny once
public record Charge(Money unit, Rate rate, Money total) {}
