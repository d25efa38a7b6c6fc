package org.lazaret.practice.bills;

import java.util.Optional;

/// What is counted of something that is sold, and how finely.
public enum Unit {
    EACH(1), ML(1, Called.ML, Called.ML), TABLET(1_000, Called.TABLET, Called.TABLETS),
    MINUTE(1, Called.MINUTE, Called.MINUTES), DAY(1, Called.DAY, Called.DAYS), GRAM(1, Called.GRAM, Called.GRAM),
    /// With a score to break it by.
    TABLET_IN_HALVES(500, Called.TABLET, Called.TABLETS), CAPSULE(1_000, Called.CAPSULE, Called.CAPSULES),
    SACHET(1_000, Called.SACHET, Called.SACHETS), PATCH(1_000, Called.PATCH, Called.PATCHES);

    /// How it is called beside a number.
    public enum Called {
        ML, GRAM, TABLET, TABLETS, CAPSULE, CAPSULES, SACHET, SACHETS, PATCH, PATCHES, MINUTE, MINUTES, DAY, DAYS
    }

    private static final long ONE = 1_000;

    private final long smallest;
    private final Optional<Called> one;
    private final Optional<Called> many;

    /// A thing that is only counted.
    ///
    /// @param smallest in thousandths
    Unit(long smallest) {
        this.smallest = smallest;
        this.one = Optional.empty();
        this.many = Optional.empty();
    }

    Unit(long smallest, Called one, Called many) {
        this.smallest = smallest;
        this.one = Optional.of(one);
        this.many = Optional.of(many);
    }

    /// One is one; a half and none are called like many. Empty for what is only counted.
    public Optional<Called> called(Quantity quantity) { return quantity.thousandths() == ONE ? one : many; }

    boolean holds(Quantity quantity) { return quantity.thousandths() % smallest == 0; }
}
