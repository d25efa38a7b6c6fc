package org.lazaret.core.journal;

/// What names somebody with keys of their own: a `SubjectId`, or a room's own identifier, e.g. of a client. Whoever is
/// named in an event stands in its header.
public interface Subject {
    SubjectId subject();
}
