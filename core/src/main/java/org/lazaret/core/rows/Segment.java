package org.lazaret.core.rows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;

/// A part of the search index that no longer changes: all words in order, each with its owner.
final class Segment {
    private final Found[] all;
    private final long[] words;
    private final BitSet struck;

    private Segment(Found[] all, long[] words, BitSet struck) {
        this.all = all;
        this.words = words;
        this.struck = struck;
    }

    static Segment of(List<Found> found) {
        var all = found.toArray(Found[]::new);
        Arrays.sort(all, (left, right) -> left.about().compareTo(right.about()));
        var places = new ArrayList<Long>();
        for (int owner = 0; owner < all.length; owner++)
            for (var word : all[owner].words()) places.add((long) owner << 32 | word);
        var boxed = places.toArray(Long[]::new);
        Arrays.sort(boxed, (left, right) -> {
            int difference = Found.compare(all[owner(left)], word(left), all[owner(right)], word(right));
            return difference != 0 ? difference : Long.compare(left, right);
        });
        var words = Arrays.stream(boxed).mapToLong(Long::longValue).toArray();
        return new Segment(all, words, new BitSet());
    }

    int size() { return all.length; }

    /// Without what is about these: a copy that shares everything but what is struck out.
    Segment without(List<String> about) {
        var less = (BitSet) struck.clone();
        for (var each : about) {
            int place = place(each);
            if (place >= 0) less.set(place);
        }
        return less.equals(struck) ? this : new Segment(all, words, less);
    }

    private int place(String about) {
        int low = 0;
        int high = all.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int difference = all[middle].about().compareTo(about);
            if (difference == 0) return middle;
            if (difference < 0) low = middle + 1;
            else high = middle - 1;
        }
        return -1;
    }

    /// Gives all that is not struck out.
    void living(Consumer<Found> sink) {
        for (int each = 0; each < all.length; each++) if (!struck.get(each)) sink.accept(all[each]);
    }

    /// Gives the owners of words that begin as typed, at most so many, some more than once.
    void beginning(byte[] typed, int most, Consumer<Found> sink) {
        int left = most;
        for (int at = first(typed); at < words.length && left > 0; at++) {
            int owner = owner(words[at]);
            if (all[owner].compare(word(words[at]), typed) != 0) return;
            if (struck.get(owner)) continue;
            sink.accept(all[owner]);
            left--;
        }
    }

    private int first(byte[] typed) {
        int low = 0;
        int high = words.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (all[owner(words[middle])].compare(word(words[middle]), typed) < 0) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    private static int owner(long place) { return (int) (place >>> 32); }

    private static int word(long place) { return (int) place; }
}
