package org.lazaret.core.rows;

import java.util.List;
import java.util.function.BiConsumer;
import org.lazaret.core.rows.Finds.Found;

/// Reads what could be found before this start into the search index, a piece at a time, the newest first.
///
/// What is said or taken back meanwhile gets a number of its own or is no longer there to be read: nothing is to be
/// reconciled.
final class Filling {
    /// Read in one piece: some milliseconds, in which nobody writes.
    private static final int PIECE = 512;

    private final Cells cells;
    private final long all;
    private volatile long left;

    Filling(Statements reading, Cells cells) {
        this.cells = cells;
        this.all = reading.number("select max(number) from lz_find");
        this.left = all;
    }

    boolean done() { return left == 0; }

    /// Counted in the numbers that were given out.
    Searchable searchable() { return new Searchable(all - left, all); }

    void piece(Statements reading, BiConsumer<List<Found>, List<Long>> sink) {
        var page = Finds.before(reading, cells, left + 1, PIECE);
        if (!page.found().isEmpty()) sink.accept(page.found(), List.of());
        left = page.rest();
    }
}
