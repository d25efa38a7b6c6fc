package org.lazaret.core.book;

/// An event that contradicts the lines before it: a forged line, or a mistake of ours.
public final class CorruptBook extends RuntimeException {
    public CorruptBook(String what) { super(what); }
}
