package org.lazaret.core.world;

import java.nio.ByteBuffer;

/// One open file of a disk.
public interface DiskFile extends AutoCloseable {
    /// Bytes, 0 if the file is not there yet.
    long size();

    /// Reads until the buffer is full or the file ends; moves the buffer's position.
    Io read(long at, ByteBuffer to);

    /// Writes all that remains in the buffer; moves its position.
    Io write(long at, ByteBuffer from);

    /// Makes all that was written durable. After a failure nothing is known about what was written since the last one.
    Io sync();

    @Override void close();
}
