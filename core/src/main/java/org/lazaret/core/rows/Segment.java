package org.lazaret.core.rows;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;

/// A part of the search index that never changes: entries in the order of their labels, words in the order of bytes,
/// and for each word its entries.
///
/// All of it lies in a few arrays: an object for each word or entry would take several times the room.
final class Segment {
    private final int[] numbers;
    private final Texts labels;
    private final Texts words;
    private final int[] owners;
    private final int[] ownersFrom;

    /// @param numbers of the entries, in the order of labels
    /// @param owners places of entries, word after word
    record Parts(int[] numbers, Texts labels, Texts words, int[] owners, int[] ownersFrom) {}

    /// @param whole how many of the words typed it has as a whole
    record Match(long number, int whole, byte[] label) {}

    Segment(Parts parts) {
        numbers = parts.numbers();
        labels = parts.labels();
        words = parts.words();
        owners = parts.owners();
        ownersFrom = parts.ownersFrom();
    }

    /// One entry.
    static Segment of(int number, Findable what) {
        var labels = new Texts.Maker();
        labels.add(Words.plain(what.label().text()));
        var words = new TreeSet<String>();
        for (var word : what.words()) words.addAll(Words.known(word.text()));
        var known = new Texts.Maker();
        words.forEach(known::add);
        var from = new int[words.size() + 1];
        Arrays.setAll(from, each -> each);
        return new Segment(new Parts(new int[]{number}, labels.made(), known.made(), new int[words.size()], from));
    }

    int entries() { return numbers.length; }

    int number(int entry) { return numbers[entry]; }

    Texts labels() { return labels; }

    Texts words() { return words; }

    int[] owners(int word) { return Arrays.copyOfRange(owners, ownersFrom[word], ownersFrom[word + 1]); }

    /// Gives the entries that have for each word typed one that begins so: of each `whole` at most so many, by label.
    void find(List<byte[]> typed, Living living, int most, Consumer<Match> sink) {
        var all = new BitSet();
        var whole = new BitSet[typed.size()];
        for (int each = 0; each < whole.length; each++) {
            int from = words.first(typed.get(each));
            int to = words.past(typed.get(each), from);
            if (from == to) return;
            var begun = owners(from, to);
            if (each == 0) all = begun;
            else all.and(begun);
            whole[each] = words.equal(from, typed.get(each)) ? owners(from, from + 1) : new BitSet();
        }
        var left = new int[whole.length + 1];
        Arrays.fill(left, most);
        for (int entry = all.nextSetBit(0); entry >= 0; entry = all.nextSetBit(entry + 1)) {
            int count = count(whole, entry);
            if (left[count] == 0 || !living.has(numbers[entry])) continue;
            left[count]--;
            sink.accept(new Match(numbers[entry], count, labels.bytes(entry)));
        }
    }

    private static int count(BitSet[] whole, int entry) {
        int count = 0;
        for (var each : whole) if (each.get(entry)) count++;
        return count;
    }

    private BitSet owners(int from, int to) {
        var set = new BitSet(numbers.length);
        for (int each = ownersFrom[from]; each < ownersFrom[to]; each++) set.set(owners[each]);
        return set;
    }
}
