package org.lazaret.core.journal;

/// Bytes of a log that are not what was written: where, and what is wrong with them.
public final class DamagedLog extends RuntimeException {
    private final String file;
    private final long offset;
    private final String what;

    public DamagedLog(String file, long offset, String what) {
        super("%s at byte %d: %s".formatted(file, offset, what));
        this.file = file;
        this.offset = offset;
        this.what = what;
    }

    public String file() { return file; }

    public long offset() { return offset; }

    public String what() { return what; }
}
