package org.lazaret.practice.drugs;

/// What a drug is counted in, and how finely: a capsule, a sachet and a patch are never cut, a tablet only if it is
/// made to be.
///
/// @see Amount
public enum Measure {
    ML(1, Word.ML, Word.ML), GRAM(1, Word.GRAM, Word.GRAM), TABLET(1_000, Word.TABLET, Word.TABLETS),
    /// With a score to break it by.
    TABLET_IN_HALVES(500, Word.TABLET, Word.TABLETS), CAPSULE(1_000, Word.CAPSULE, Word.CAPSULES),
    SACHET(1_000, Word.SACHET, Word.SACHETS), PATCH(1_000, Word.PATCH, Word.PATCHES);

    /// How it is called beside a number.
    public enum Word { ML, GRAM, TABLET, TABLETS, CAPSULE, CAPSULES, SACHET, SACHETS, PATCH, PATCHES }

    private static final long ONE = 1_000;

    private final long smallest;
    private final Word one;
    private final Word many;

    Measure(long smallest, Word one, Word many) {
        this.smallest = smallest;
        this.one = one;
        this.many = many;
    }

    /// The least of it that can be had: every amount is some of these.
    public Amount smallest() { return new Amount(smallest); }

    public boolean holds(Amount amount) { return amount.thousandths() % smallest == 0; }

    /// One is one; half a tablet and none are not many either way, and are called like many.
    public Word word(Amount amount) { return amount.thousandths() == ONE ? one : many; }

    public Word many() { return many; }

    /// Whether it is measured and not counted.
    public boolean flows() { return smallest == 1; }
}
