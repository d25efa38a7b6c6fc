package org.lazaret.core.site;

import org.lazaret.core.book.Book;
import org.lazaret.core.book.CorruptBook;

/// A book as it stands and how many lines it has.
record Volume<B extends Book<B, C, E>, C, E>(B book, long lines) {
    Volume<B, C, E> after(E event) { return new Volume<>(book.after(event), lines + 1); }

    /// @throws CorruptBook when the line does not follow
    Volume<B, C, E> after(E event, long line) {
        if (line != lines + 1) throw new CorruptBook("line %d follows line %d".formatted(line, lines));
        return after(event);
    }
}
