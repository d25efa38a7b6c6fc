package org.lazaret.practice.drugs;

/// Why some of a drug is destroyed.
public enum Waste {
    OUT_OF_DATE, BROACHED_TOO_LONG, DRAWN_UP_NOT_GIVEN, BROKEN, RETURNED;

    /// Whole stock that went out of date: only someone who does not belong to the practice may witness its end.
    public boolean isStock() { return this == OUT_OF_DATE || this == BROACHED_TOO_LONG; }

    boolean inSafe() { return this != RETURNED; }
}
