package org.lazaret.practice.drugs;

/// Why some of a drug is destroyed.
public enum Waste { OUT_OF_DATE, BROACHED_TOO_LONG, DRAWN_UP_NOT_GIVEN, BROKEN, RETURNED }
