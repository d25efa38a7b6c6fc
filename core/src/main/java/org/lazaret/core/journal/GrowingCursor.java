package org.lazaret.core.journal;

import java.util.function.LongFunction;
import java.util.function.LongSupplier;

/// A reader of a journal that grows, here or as a copy.
final class GrowingCursor implements Cursor {
    private static final byte[] NONE = new byte[0];

    private final LongSupplier size;
    private final LongFunction<byte[]> read;
    private long next;
    private byte[] entry = NONE;

    GrowingCursor(long from, LongSupplier size, LongFunction<byte[]> read) {
        if (from < 0) throw new IllegalArgumentException("a journal has no entry " + from);
        this.next = from;
        this.size = size;
        this.read = read;
    }

    @Override public boolean next() {
        if (next >= size.getAsLong()) return false;
        entry = read.apply(next++);
        return true;
    }

    @Override public long position() { return next - 1; }

    @Override public byte[] entry() { return entry; }
}
