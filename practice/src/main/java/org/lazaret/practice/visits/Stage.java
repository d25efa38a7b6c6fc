package org.lazaret.practice.visits;

/// How far a visit is. It goes from each to any other: backwards too, since people press the wrong button and animals
/// come back from the till.
public enum Stage {
    WAITING, CONSULTING, ADMITTED, TO_PAY, DONE;

    /// Where a visit goes from here if nothing out of the ordinary happens.
    public Stage next() {
        return switch (this) {
            case WAITING -> CONSULTING;
            case CONSULTING, ADMITTED -> TO_PAY;
            case TO_PAY, DONE -> DONE;
        };
    }

    /// Where it most likely came from, should the last press have been a slip.
    public Stage before() {
        return switch (this) {
            case WAITING, CONSULTING -> WAITING;
            case ADMITTED, TO_PAY -> CONSULTING;
            case DONE -> TO_PAY;
        };
    }

    /// Whether an animal that comes now is seen together with those of the visit.
    boolean takesMore() { return this == WAITING || this == CONSULTING; }
}
