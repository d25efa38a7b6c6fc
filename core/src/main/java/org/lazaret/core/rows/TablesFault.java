package org.lazaret.core.rows;

/// Tables that cannot be read or written: the disk is full or broken, or a statement of ours is wrong.
public final class TablesFault extends RuntimeException {
    public TablesFault(String what, Throwable cause) { super(what, cause); }

    public TablesFault(String what) { super(what); }
}
