package org.lazaret.guard.assessment;

/// Whom an opaque name stands for.
public enum Sort {
    CLIENT, ANIMAL, EMPLOYEE,
    /// An animal with its owner that another site left or lent here, under a name of its own.
    OF_ANOTHER_SITE,
    /// A key or another thing with a name of its own; nobody.
    THING,
    /// Somebody of whom no journal that was looked through says who they are.
    UNKNOWN
}
