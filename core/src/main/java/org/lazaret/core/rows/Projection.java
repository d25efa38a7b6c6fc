package org.lazaret.core.rows;

import org.lazaret.core.book.Entry;

/// One table, and how events are written into it. Never the truth: it can be thrown away and written again.
///
/// A row carries in a column `book` the book of the entry that writes it, and where it is about somebody, whom in a
/// column `subject`: when a subject is erased, core deletes rows by both. An entry changes rows of its own book only,
/// since after an erasure a rebuild can't read it: live and rebuilt tables are then the same.
public interface Projection<E> {
    Class<E> reads();

    /// `create table` and `create index` statements, separated by `;`, tables `strict`. What is `Personal` in a row is
    /// a
    /// `blob`.
    String schema();

    void write(Entry<? extends E> entry, Sql sql);
}
