package org.lazaret.core.site;

/// Whether what is written here also comes to another place.
public enum Reach {
    /// A practice on its own: there is no other place.
    NONE,
    /// The hub answers.
    HUB,
    /// There is a hub, and for some time it has not answered.
    ISLAND,
    /// There is a hub, and by order nothing goes there or comes from there.
    CLOSED
}
