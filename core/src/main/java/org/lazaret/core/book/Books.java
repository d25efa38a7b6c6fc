package org.lazaret.core.book;

/// The books of a site as they stand now, read only.
public interface Books {
    /// A book; its blank if nothing was written in it, or if it was erased.
    <B extends Book<B, C, E>, C, E> B read(BookId<B, C, E> book);
}
