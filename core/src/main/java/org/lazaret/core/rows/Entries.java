package org.lazaret.core.rows;

/// The entries of a segment in order, each by its number, the number of its book, and that of the book that leads to
/// it.
final class Entries {
    private static final int EACH = 3;
    private final int[] all;
    private int count;

    /// @param most how many there may be
    Entries(int most) { all = new int[EACH * most]; }

    void add(int number, int book, int leader) {
        all[EACH * count] = number;
        all[EACH * count + 1] = book;
        all[EACH * count + 2] = leader;
        count++;
    }

    void add(Entries of, int place) { add(of.number(place), of.book(place), of.leader(place)); }

    int count() { return count; }

    int number(int place) { return all[EACH * place]; }

    int book(int place) { return all[EACH * place + 1]; }

    /// 0 if there is none.
    int leader(int place) { return all[EACH * place + 2]; }
}
