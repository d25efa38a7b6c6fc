package org.lazaret.practice.drugs;

/// How a difference at a count is explained; what stays missing is reported to the authorities.
public enum Cause { MISCOUNTED, NOT_WRITTEN_DOWN, SPILT, OVERFILLED, MISSING }
