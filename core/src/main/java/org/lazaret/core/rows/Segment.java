package org.lazaret.core.rows;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.lazaret.core.rows.Finds.Found;

/// A part of the search index that never changes: entries in the order of their labels, words in the order of bytes,
/// and for each word its entries.
///
/// All of it lies in a few arrays: an object for each word or entry would take several times the room.
final class Segment {
    private final Entries entries;
    private final Texts labels;
    private final Texts words;
    private final int[] owners;
    private final int[] ownersFrom;

    /// @param entries in the order of labels
    /// @param owners places of entries, word after word
    record Parts(Entries entries, Texts labels, Texts words, int[] owners, int[] ownersFrom) {}

    /// @param whole how many of the words typed it has as a whole
    record Match(long number, int whole, byte[] label) {}

    Segment(Parts parts) {
        entries = parts.entries();
        labels = parts.labels();
        words = parts.words();
        owners = parts.owners();
        ownersFrom = parts.ownersFrom();
    }

    /// One entry.
    static Segment of(Found found) {
        var what = found.what();
        var labels = new Texts.Maker();
        labels.add(Words.plain(what.label().text()));
        var words = new TreeSet<String>();
        for (var word : what.words()) words.addAll(Words.known(word.text()));
        var known = new Texts.Maker();
        words.forEach(known::add);
        var from = new int[words.size() + 1];
        Arrays.setAll(from, each -> each);
        var entry = new Entries(1);
        entry.add((int) found.number(), found.book(), found.leader());
        return new Segment(new Parts(entry, labels.made(), known.made(), new int[words.size()], from));
    }

    int count() { return entries.count(); }

    Entries entries() { return entries; }

    Texts labels() { return labels; }

    Texts words() { return words; }

    int[] owners(int word) { return Arrays.copyOfRange(owners, ownersFrom[word], ownersFrom[word + 1]); }

    /// Which of its entries have a word that begins as one typed, and which have it as a whole.
    record Begun(BitSet begin, BitSet whole) {}

    List<Begun> begun(List<byte[]> typed) {
        return typed.stream().map(each -> {
            int from = words.first(each);
            int to = words.past(each, from);
            boolean whole = from < to && words.equal(from, each);
            return new Begun(owners(from, to), owners(from, whole ? from + 1 : from));
        }).toList();
    }

    /// Gives the entries that have for each word typed one that begins so, or their leader has, and one of their own:
    /// of each `whole` at most so many, by label.
    void find(List<Begun> begun, Led led, int most, Consumer<Match> sink) {
        var any = new BitSet();
        begun.forEach(each -> any.or(each.begin()));
        var left = new int[begun.size() + 1];
        Arrays.fill(left, most);
        for (int entry = any.nextSetBit(0); entry >= 0; entry = any.nextSetBit(entry + 1)) {
            int count = led.wholes(begun, entry, entries.leader(entry));
            if (count < 0 || left[count] == 0 || !led.living().has(entries.number(entry))) continue;
            left[count]--;
            sink.accept(new Match(entries.number(entry), count, labels.bytes(entry)));
        }
    }

    private BitSet owners(int from, int to) {
        var set = new BitSet(entries.count());
        for (int each = ownersFrom[from]; each < ownersFrom[to]; each++) set.set(owners[each]);
        return set;
    }
}
