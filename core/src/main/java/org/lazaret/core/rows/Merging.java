package org.lazaret.core.rows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/// Makes one segment of the search index of several, without what no longer lives.
final class Merging {
    private static final int DEAD = -1;
    private static final Comparator<Spot> BEGINNINGS = (left, right) -> Long.compareUnsigned(left.begins(),
        right.begins());

    private final List<Segment> from;
    /// Where each entry of each segment stands in the new one.
    private final int[][] places;

    private Merging(List<Segment> from) {
        this.from = from;
        this.places = new int[from.size()][];
    }

    /// A text of one of the segments.
    ///
    /// @param begins its first bytes as a number, which tells most texts apart without a look at them
    private record Spot(long begins, int segment, int place) {}

    static Segment of(List<Segment> segments, Living living) {
        var merging = new Merging(segments);
        var labels = new Texts.Maker();
        var numbers = merging.placed(living, labels);
        return merging.withWords(numbers, labels.made());
    }

    /// Gives every living entry its place by label, then number.
    private int[] placed(Living living, Texts.Maker labels) {
        for (int each = 0; each < places.length; each++) {
            places[each] = new int[from.get(each).entries()];
            Arrays.fill(places[each], DEAD);
        }
        var numbers = new int[Arrays.stream(places).mapToInt(each -> each.length).sum()];
        var order = byText(Segment::labels).thenComparingInt(spot -> from.get(spot.segment()).number(spot.place()));
        for (var spot : spots(Segment::labels, order)) {
            var segment = from.get(spot.segment());
            int number = segment.number(spot.place());
            if (!living.has(number)) continue;
            int place = labels.count();
            places[spot.segment()][spot.place()] = place;
            numbers[place] = number;
            labels.add(segment.labels(), spot.place());
        }
        return Arrays.copyOf(numbers, labels.count());
    }

    private Segment withWords(int[] numbers, Texts labels) {
        var words = new Texts.Maker();
        var owners = new Ints();
        var ownersFrom = new Ints();
        ownersFrom.add(0);
        var spots = spots(Segment::words, byText(Segment::words));
        for (int at = 0; at < spots.length;) {
            var first = spots[at];
            int begin = owners.count();
            for (; at < spots.length && same(first, spots[at]); at++) own(spots[at], owners);
            if (owners.count() == begin) continue;
            owners.sort(begin);
            words.add(from.get(first.segment()).words(), first.place());
            ownersFrom.add(owners.count());
        }
        return new Segment(new Segment.Parts(numbers, labels, words.made(), owners.all(), ownersFrom.all()));
    }

    private void own(Spot word, Ints owners) {
        for (var entry : from.get(word.segment()).owners(word.place())) {
            int place = places[word.segment()][entry];
            if (place != DEAD) owners.add(place);
        }
    }

    private boolean same(Spot left, Spot right) {
        return Texts.compare(words(left), left.place(), words(right), right.place()) == 0;
    }

    private Texts words(Spot spot) { return from.get(spot.segment()).words(); }

    private Comparator<Spot> byText(Function<Segment, Texts> texts) {
        return BEGINNINGS.thenComparing((left, right) -> Texts.compare(texts.apply(from.get(left.segment())),
            left.place(), texts.apply(from.get(right.segment())), right.place()));
    }

    private Spot[] spots(Function<Segment, Texts> texts, Comparator<Spot> order) {
        var spots = new ArrayList<Spot>();
        for (int segment = 0; segment < from.size(); segment++) {
            var its = texts.apply(from.get(segment));
            for (int each = 0; each < its.count(); each++) spots.add(new Spot(its.begins(each), segment, each));
        }
        var sorted = spots.toArray(Spot[]::new);
        Arrays.sort(sorted, order);
        return sorted;
    }
}
