package org.lazaret.core.journal;

/// An entry's header that does not read: at which byte, and what is wrong there.
public final class DamagedHeader extends RuntimeException {
    private final int offset;

    public DamagedHeader(int offset, String what) {
        super("header, byte %d: %s".formatted(offset, what));
        this.offset = offset;
    }

    public int offset() { return offset; }
}
