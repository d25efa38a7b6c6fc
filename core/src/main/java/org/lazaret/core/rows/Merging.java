package org.lazaret.core.rows;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Function;

/// Makes one segment of the search index of several, without what no longer lives.
///
/// Each is in order already, so the next of all is the first of one of them: there is one object for each segment, and
/// none for each of its texts.
final class Merging {
    private static final int DEAD = -1;

    private final List<Segment> from;
    /// Where each entry of each segment stands in the new one.
    private final int[][] places;

    private Merging(List<Segment> from) {
        this.from = from;
        this.places = from.stream().map(each -> new int[each.count()]).toArray(int[][]::new);
    }

    /// How far one segment has been merged.
    private static final class Front {
        private final int segment;
        private final Texts texts;
        private int place;
        /// The first bytes of the text there, which tell most texts apart without a look at them.
        private long begins;

        Front(int segment, Texts texts) {
            this.segment = segment;
            this.texts = texts;
            if (texts.count() > 0) begins = texts.begins(0);
        }

        boolean more() { return place < texts.count(); }

        void go() { if (++place < texts.count()) begins = texts.begins(place); }

        int against(Front other) {
            int order = Long.compareUnsigned(begins, other.begins);
            return order != 0 ? order : Texts.compare(texts, place, other.texts, other.place);
        }

        boolean same(Texts.Maker texts, int at) { return texts.equal(at, this.texts, place); }
    }

    static Segment of(List<Segment> segments, Living living) {
        var merging = new Merging(segments);
        var labels = new Texts.Maker();
        var entries = merging.placed(living, labels);
        return merging.withWords(entries, labels.made());
    }

    /// Gives every living entry its place by label, then number.
    private Entries placed(Living living, Texts.Maker labels) {
        var entries = new Entries(Arrays.stream(places).mapToInt(each -> each.length).sum());
        Comparator<Front> byNumber = Comparator.comparingInt(front -> its(front).number(front.place));
        var fronts = fronts(Segment::labels, byNumber);
        for (var front = fronts.poll(); front != null; front = fronts.poll()) {
            boolean lives = living.has(its(front).number(front.place));
            places[front.segment][front.place] = lives ? labels.count() : DEAD;
            if (lives) {
                entries.add(its(front), front.place);
                labels.add(front.texts, front.place);
            }
            goOn(front, fronts);
        }
        return entries;
    }

    private Entries its(Front front) { return from.get(front.segment).entries(); }

    private Segment withWords(Entries entries, Texts labels) {
        var words = new Texts.Maker();
        var owners = new Ints();
        var ownersFrom = new Ints();
        ownersFrom.add(0);
        var fronts = fronts(Segment::words, Comparator.comparingInt(front -> front.segment));
        for (var front = fronts.poll(); front != null; front = fronts.poll()) {
            int begin = owners.count();
            words.add(front.texts, front.place);
            own(front, owners);
            goOn(front, fronts);
            for (; !fronts.isEmpty() && fronts.peek().same(words, words.count() - 1); goOn(fronts.poll(), fronts))
                own(fronts.peek(), owners);
            if (owners.count() == begin) words.takeBack();
            else close(begin, owners, ownersFrom);
        }
        return new Segment(new Segment.Parts(entries, labels, words.made(), owners.all(), ownersFrom.all()));
    }

    private static void close(int begin, Ints owners, Ints ownersFrom) {
        owners.sort(begin);
        ownersFrom.add(owners.count());
    }

    private static void goOn(Front front, PriorityQueue<Front> fronts) {
        front.go();
        if (front.more()) fronts.add(front);
    }

    private void own(Front word, Ints owners) {
        for (var entry : from.get(word.segment).owners(word.place)) {
            int place = places[word.segment][entry];
            if (place != DEAD) owners.add(place);
        }
    }

    private PriorityQueue<Front> fronts(Function<Segment, Texts> texts, Comparator<Front> ties) {
        Comparator<Front> byText = Front::against;
        var fronts = new PriorityQueue<>(byText.thenComparing(ties));
        for (int segment = 0; segment < from.size(); segment++) {
            var front = new Front(segment, texts.apply(from.get(segment)));
            if (front.more()) fronts.add(front);
        }
        return fronts;
    }
}
