package org.lazaret.practice.bills;

/// Why a line of a bill is struck out, or credited when the bill was closed already.
public enum Slip {
    NOT_DONE, WRITTEN_TWICE, WRONG_ITEM, WRONG_AMOUNT, WRONG_ANIMAL, WRONG_CLIENT, RETURNED, COMPLAINT, BAD_DEBT
}
