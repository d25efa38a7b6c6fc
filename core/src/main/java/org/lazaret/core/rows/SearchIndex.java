package org.lazaret.core.rows;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.lazaret.core.rows.Finds.Found;

/// What the search box searches, in memory: which findables have words that begin as typed. It knows them by number.
///
/// One writer, any number of readers: a reader sees one state of it, whole. A segment that has grown as large as the
/// one before is merged with it, so each entry is moved a few times only; none grows so large that the writer is held
/// up.
final class SearchIndex {
    /// Entries of the largest segment.
    private static final int MOST = 65_536;
    private static final Comparator<Segment.Match> BEST = Comparator.comparingInt(
        Segment.Match::whole).reversed().thenComparing(
            Segment.Match::label, Arrays::compareUnsigned).thenComparingLong(Segment.Match::number);

    private volatile State state = State.NONE;

    private record State(List<Segment> segments, Living living) {
        static final State NONE = new State(List.of(), Living.NONE);
    }

    /// Begins anew.
    void clear() { state = State.NONE; }

    void change(List<Found> added, List<Long> gone) {
        var living = state.living().changed(added.stream().map(each -> Math.toIntExact(each.number())).toList(),
            gone.stream().map(Math::toIntExact).toList());
        var segments = new ArrayList<>(state.segments());
        if (!added.isEmpty())
            segments.add(Merging.of(added.stream().map(Segment::of).toList(), living));
        while (uneven(segments)) {
            var last = segments.subList(segments.size() - 2, segments.size());
            var merged = Merging.of(last, living);
            last.clear();
            segments.add(merged);
        }
        state = new State(List.copyOf(segments), living);
    }

    /// Whether the last two are to be one.
    private static boolean uneven(List<Segment> segments) {
        if (segments.size() < 2) return false;
        int before = segments.get(segments.size() - 2).count();
        int last = segments.getLast().count();
        return before <= last && before + last <= MOST;
    }

    /// Numbers of those that have for each word typed one that begins so, or are led to by somebody who has, best
    /// first: those with most of the words as a whole, then by label, then the one that was said first.
    List<Long> find(String typed, int most) {
        var words = Words.typed(typed).stream().map(word -> word.getBytes(UTF_8)).toList();
        if (words.isEmpty()) return List.of();
        var now = state;
        var begun = now.segments().stream().map(segment -> segment.begun(words)).toList();
        var led = words.size() == 1 ? Led.nobody(now.living()) : Led.by(now.segments(), begun, now.living());
        var matches = new ArrayList<Segment.Match>();
        for (int each = 0; each < begun.size(); each++)
            now.segments().get(each).find(begun.get(each), led, most, matches::add);
        return matches.stream().sorted(BEST).limit(most).map(Segment.Match::number).toList();
    }
}
