package org.lazaret.core.journal;

import org.lazaret.core.world.DamagedFile;

/// A reader of a journal. At the end it waits for more: `next` is false until there is.
///
/// Every entry it gives has been checked against the tree.
public interface Cursor {
    /// Moves to the next entry.
    ///
    /// @return false if there is none yet
    /// @throws DamagedFile naming file and offset, when what is read is not what was written
    boolean next();

    long position();

    /// Header, newline and sealed body.
    byte[] entry();
}
