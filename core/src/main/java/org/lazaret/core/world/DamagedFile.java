package org.lazaret.core.world;

/// Bytes of a file that are not what was written: where, and what is wrong with them.
public final class DamagedFile extends RuntimeException {
    private final String file;
    private final long offset;
    private final String what;

    public DamagedFile(String file, long offset, String what) {
        super("%s at byte %d: %s".formatted(file, offset, what));
        this.file = file;
        this.offset = offset;
        this.what = what;
    }

    public String file() { return file; }

    public long offset() { return offset; }

    public String what() { return what; }
}
