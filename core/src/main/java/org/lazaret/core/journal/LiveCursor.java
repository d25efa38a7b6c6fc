package org.lazaret.core.journal;

/// A reader of a journal that grows.
final class LiveCursor implements Cursor {
    private static final byte[] NONE = new byte[0];

    private final LiveJournal journal;
    private long next;
    private byte[] entry = NONE;

    LiveCursor(LiveJournal journal, long from) {
        if (from < 0) throw new IllegalArgumentException("a journal has no entry " + from);
        this.journal = journal;
        this.next = from;
    }

    @Override public boolean next() {
        if (next >= journal.size()) return false;
        entry = journal.read(next++);
        return true;
    }

    @Override public long position() { return next - 1; }

    @Override public byte[] entry() { return entry; }
}
