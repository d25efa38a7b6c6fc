package org.lazaret.core.rows;

import org.lazaret.core.book.Entry;

/// One table, and how events are written into it. Never the truth: it can be thrown away and written again.
///
/// Every row carries its book in a column `book`, and where it is personal its subject in a column `subject`: when a
/// subject is erased, core deletes rows by both.
public interface Projection<E> {
    Class<E> reads();

    /// `create table` and `create index` statements, separated by `;`, tables `strict`.
    String schema();

    void write(Entry<? extends E> entry, Sql sql);
}
