package org.lazaret.core.world;

/// Work in three parts, so that many can decide while one writes: gather and settle in the turn, flush outside it.
public interface Commit {
    /// In the turn: takes all that waits for the disk. Not called again before `settle`.
    ///
    /// @return false if nothing waits
    boolean gather();

    /// Outside the turn, by one caller at a time: writes and syncs what was gathered.
    Io flush();

    /// In the turn: answers those who wait.
    void settle(Io flushed);
}
