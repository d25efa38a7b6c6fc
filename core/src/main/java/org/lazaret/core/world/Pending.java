package org.lazaret.core.world;

import java.util.function.Consumer;

/// An answer that is given once the disk has what it rests on.
public interface Pending<T> {
    boolean done();

    /// The answer, waited for if need be.
    ///
    /// @throws Stopped when the site stopped before it could be given: it may or may not have happened
    T now();

    /// Calls back with the answer, at once if there is one. In the turn of the site.
    void then(Consumer<T> next);
}
