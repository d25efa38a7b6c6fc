package org.lazaret.core.world;

/// How a request to a disk ended. A failure is a value, handled where it is returned.
public sealed interface Io {
    /// @param bytes read or written; -1 from a read at or past the end
    record Done(int bytes) implements Io {}
    record Failed(String why) implements Io {}

    Io DONE = new Done(0);
}
