package org.lazaret.practice.drugs;

/// Why a line of a register is put right.
public enum Mistake { MISREAD, WRONG_DRUG, WRONG_ANIMAL, WRITTEN_TWICE, FORGOTTEN }
