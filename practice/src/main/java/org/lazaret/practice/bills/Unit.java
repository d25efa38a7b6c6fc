package org.lazaret.practice.bills;

/// What is counted of something that is sold, and how finely.
public enum Unit {
    EACH(1), ML(1), TABLET(1_000), MINUTE(1), DAY(1), GRAM(1),
    /// With a score to break it by.
    TABLET_IN_HALVES(500), CAPSULE(1_000), SACHET(1_000), PATCH(1_000);

    private final long smallest;

    /// @param smallest in thousandths
    Unit(long smallest) { this.smallest = smallest; }

    boolean holds(Quantity quantity) { return quantity.thousandths() % smallest == 0; }
}
