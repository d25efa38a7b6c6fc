package org.lazaret.core.rows;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;

/// What the search box searches, in memory: a few segments in order and a short list of the newest.
///
/// One writer, any number of readers: a reader sees one state of it, whole.
final class SearchIndex {
    private static final int NEWEST = 1_024;
    private static final int CANDIDATES = 4_096;

    private volatile State state = new State(List.of(), List.of());

    private record State(List<Segment> segments, List<Found> newest) {}

    /// Begins anew with these.
    void fill(List<Found> all) { state = new State(all.isEmpty() ? List.of() : List.of(Segment.of(all)), List.of()); }

    /// Puts these in place of whatever was said about the same, and takes out what is about `gone`.
    void change(List<Found> added, List<String> gone) {
        var struck = new ArrayList<>(gone);
        added.forEach(each -> struck.add(each.about()));
        var segments = state.segments().stream().map(each -> each.without(struck)).toList();
        var replaced = new LinkedHashSet<>(struck);
        var newest = new ArrayList<Found>();
        for (var each : state.newest()) if (!replaced.contains(each.about())) newest.add(each);
        newest.addAll(added);
        state = newest.size() < NEWEST
            ? new State(segments, List.copyOf(newest))
            : new State(merged(segments, newest), List.of());
    }

    /// The newest as a segment of their own, together with all that are not much larger.
    private static List<Segment> merged(List<Segment> segments, List<Found> newest) {
        var living = new ArrayList<>(newest);
        int keep = segments.size();
        while (keep > 0 && segments.get(keep - 1).size() < 2 * living.size()) segments.get(--keep).living(living::add);
        var merged = new ArrayList<>(segments.subList(0, keep));
        merged.add(Segment.of(living));
        return List.copyOf(merged);
    }

    /// Whatever has words that begin as each word typed, best first: those with the whole word, then by label.
    List<Hit> find(String typed, int most) {
        var words = Words.typed(typed).stream().map(word -> word.getBytes(UTF_8)).toList();
        if (words.isEmpty()) return List.of();
        var now = state;
        var longest = words.stream().max(Comparator.comparingInt(word -> word.length)).orElseThrow();
        var found = new LinkedHashSet<Found>();
        for (var segment : now.segments()) segment.beginning(longest, CANDIDATES, each -> keep(each, words, found));
        for (var each : now.newest()) keep(each, words, found);
        return found.stream().sorted(best(words)).limit(most).map(Found::hit).toList();
    }

    private static void keep(Found candidate, List<byte[]> words, LinkedHashSet<Found> found) {
        if (words.stream().allMatch(candidate::begins)) found.add(candidate);
    }

    private static Comparator<Found> best(List<byte[]> words) {
        return Comparator.<Found>comparingLong(each -> -words.stream().filter(each::is).count()).thenComparing(
            Found::label).thenComparing(Found::about);
    }
}
