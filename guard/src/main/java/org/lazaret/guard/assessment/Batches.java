package org.lazaret.guard.assessment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lazaret.core.journal.LogId;

/// Which headers were noted in which order: stretches of journals, one behind the other.
final class Batches {
    private final List<Batch> all = new ArrayList<>();
    /// Of each of them the first: they are sought by it.
    private long[] firsts = new long[1_024];
    private final Map<LogId, Long> followed = new LinkedHashMap<>();

    /// @param first number of the first of these headers among all
    record Batch(long first, LogId journal, long position, long count) {}

    long followed(LogId journal) { return followed.getOrDefault(journal, 0L); }

    void add(List<Batch> more) {
        for (var batch : more) {
            append(batch);
            followed.put(batch.journal, batch.position + batch.count);
        }
    }

    void add(long number, LogId journal, long position) {
        if (position != followed(journal))
            throw new IllegalArgumentException("entry %d of %s is to be noted where %d is next".formatted(position,
                journal.origin(), followed(journal)));
        followed.put(journal, position + 1);
        if (!all.isEmpty() && all.getLast().journal.equals(journal)) {
            var last = all.removeLast();
            all.add(new Batch(last.first, journal, last.position, last.count + 1));
        } else append(new Batch(number, journal, position, 1));
    }

    /// Those from a header on; a stretch that began before is cut there.
    List<Batch> since(long number) {
        var some = new ArrayList<Batch>();
        for (int each = holding(number); each < all.size(); each++) {
            var batch = all.get(each);
            long skipped = Math.max(0, number - batch.first);
            some.add(new Batch(batch.first + skipped, batch.journal, batch.position + skipped, batch.count - skipped));
        }
        return some;
    }

    Reads.Place place(long number) { return place(number, all.get(holding(number))); }

    private static Reads.Place place(long number, Batch in) {
        return new Reads.Place(in.journal, in.position + number - in.first);
    }

    /// Of headers in their order, each sought from where the one before was.
    List<Reads.Place> places(long base, List<Long> locals) {
        var places = new ArrayList<Reads.Place>(locals.size());
        int at = 0;
        for (long local : locals) {
            at = holding(base + local, at);
            places.add(place(base + local, all.get(at)));
        }
        return places;
    }

    private int holding(long number) { return holding(number, 0); }

    /// Twice as far each time, then by halving: those sought one after the other lie close together.
    private int holding(long number, int least) {
        int step = 1;
        while (least + step < all.size() && firsts[least + step] <= number) step *= 2;
        int from = least + step / 2;
        int to = Math.min(all.size() - 1, least + step);
        while (from < to) {
            int middle = (from + to + 1) / 2;
            if (firsts[middle] <= number) from = middle;
            else to = middle - 1;
        }
        return from;
    }

    private void append(Batch batch) {
        if (all.size() == firsts.length) firsts = Arrays.copyOf(firsts, 2 * firsts.length);
        firsts[all.size()] = batch.first;
        all.add(batch);
    }
}
