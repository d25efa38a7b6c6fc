package org.lazaret.core.world;

import java.util.function.Supplier;

/// Who may act when: a site is told one thing at a time, and who waits for the disk waits here.
public interface Turns {
    /// Does this work alone, with no other in its turn.
    <T> T take(Supplier<T> work);

    /// Returns when the pending answer is there, committing on the way if nobody else does. Never called in a turn.
    void await(Pending<?> answer, Commit commit);

    /// Does work that may go on beside what its caller does meanwhile; here at once.
    ///
    /// @return waits until it is done, and fails as it failed
    default Runnable beside(Runnable work) {
        work.run();
        return () -> {};
    }
}
