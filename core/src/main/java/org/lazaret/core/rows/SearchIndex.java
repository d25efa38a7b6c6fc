package org.lazaret.core.rows;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.lazaret.core.rows.Finds.Found;

/// What the search box searches, in memory: which findables have words that begin as typed. It knows them by number.
///
/// One writer, any number of readers: a reader sees one state of it, whole. Each segment is larger than the next, and
/// one that has grown as large as the one before is merged with it: so each entry is moved a few times only.
final class SearchIndex {
    /// As many at once when all are read: their words are in order sooner than those of all.
    private static final int CHUNK = 8_192;
    private static final Comparator<Segment.Match> BEST = Comparator.comparingInt(
        Segment.Match::whole).reversed().thenComparing(
            Segment.Match::label, Arrays::compareUnsigned).thenComparingLong(Segment.Match::number);

    private volatile State state = new State(List.of(), Living.NONE);

    private record State(List<Segment> segments, Living living) {}

    /// Takes findables in one after the other; they are found once it is done.
    final class Filling {
        private final List<Segment> chunks = new ArrayList<>();
        private final List<Segment> chunk = new ArrayList<>();
        private final List<Integer> numbers = new ArrayList<>();

        void add(Found found) {
            int number = Math.toIntExact(found.number());
            numbers.add(number);
            chunk.add(Segment.of(number, found.what()));
            if (chunk.size() == CHUNK) merge();
        }

        private void merge() {
            chunks.add(Merging.of(chunk, Living.NONE.changed(numbers, List.of())));
            chunk.clear();
        }

        void done() {
            if (!chunk.isEmpty()) merge();
            var living = Living.NONE.changed(numbers, List.of());
            state = new State(chunks.isEmpty() ? List.of() : List.of(Merging.of(chunks, living)), living);
        }
    }

    /// Begins anew.
    Filling filling() { return new Filling(); }

    void change(List<Found> added, List<Long> gone) {
        var living = state.living().changed(added.stream().map(each -> Math.toIntExact(each.number())).toList(),
            gone.stream().map(Math::toIntExact).toList());
        var segments = new ArrayList<>(state.segments());
        if (!added.isEmpty())
            segments.add(Merging.of(added.stream().map(
                each -> Segment.of(Math.toIntExact(each.number()), each.what())).toList(), living));
        while (segments.size() > 1 && segments.get(segments.size() - 2).entries() <= segments.getLast().entries()) {
            var last = segments.subList(segments.size() - 2, segments.size());
            var merged = Merging.of(last, living);
            last.clear();
            segments.add(merged);
        }
        state = new State(List.copyOf(segments), living);
    }

    /// Numbers of those that have for each word typed one that begins so, best first: those with most of the words as a
    /// whole, then by label, then the one that was said first.
    List<Long> find(String typed, int most) {
        var words = Words.typed(typed).stream().map(word -> word.getBytes(UTF_8)).toList();
        if (words.isEmpty()) return List.of();
        var now = state;
        var matches = new ArrayList<Segment.Match>();
        for (var segment : now.segments()) segment.find(words, now.living(), most, matches::add);
        return matches.stream().sorted(BEST).limit(most).map(Segment.Match::number).toList();
    }
}
