package org.lazaret.core.rows;

import java.util.Arrays;

/// A list of numbers that grows, without an object for each.
final class Ints {
    private int[] all = new int[16];
    private int count;

    void add(int number) {
        if (count == all.length) all = Arrays.copyOf(all, 2 * count);
        all[count++] = number;
    }

    int count() { return count; }

    /// Sorts those from there on.
    void sort(int from) { Arrays.sort(all, from, count); }

    int[] all() { return Arrays.copyOf(all, count); }
}
