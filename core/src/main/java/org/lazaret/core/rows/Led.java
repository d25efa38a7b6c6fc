package org.lazaret.core.rows;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.lazaret.core.rows.Segment.Begun;

/// Which books have the words typed, in all segments: they lead to the entries that name them.
///
/// @param books for each word typed, by the number of the book; nothing when only one was typed, since an entry has one
///     of its own
record Led(List<Begun> books, Living living) {
    static Led nobody(Living living) { return new Led(List.of(), living); }

    static Led by(List<Segment> segments, List<List<Begun>> begun, Living living) {
        if (begun.isEmpty()) return nobody(living);
        var books = new ArrayList<Begun>();
        for (int word = 0; word < begun.getFirst().size(); word++) {
            var all = new Begun(new BitSet(), new BitSet());
            for (int each = 0; each < segments.size(); each++) {
                var entries = segments.get(each).entries();
                mark(entries, begun.get(each).get(word).begin(), all.begin(), living);
                mark(entries, begun.get(each).get(word).whole(), all.whole(), living);
            }
            books.add(all);
        }
        return new Led(books, living);
    }

    private static void mark(Entries entries, BitSet which, BitSet books, Living living) {
        for (int entry = which.nextSetBit(0); entry >= 0; entry = which.nextSetBit(entry + 1))
            if (living.has(entries.number(entry))) books.set(entries.book(entry));
    }

    /// How many of the words typed this entry or its leader has as a whole; -1 if one of them begins nothing of either.
    int wholes(List<Begun> own, int entry, int leader) {
        int wholes = 0;
        for (int word = 0; word < own.size(); word++) {
            boolean led = leader != 0 && !books.isEmpty() && books.get(word).begin().get(leader);
            if (!led && !own.get(word).begin().get(entry)) return -1;
            if (own.get(word).whole().get(entry) || led && books.get(word).whole().get(leader)) wholes++;
        }
        return wholes;
    }
}
