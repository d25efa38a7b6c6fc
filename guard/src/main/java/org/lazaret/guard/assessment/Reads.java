package org.lazaret.guard.assessment;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lazaret.core.journal.AccountId;
import org.lazaret.core.journal.LogId;
import org.lazaret.core.journal.SubjectId;
import org.lazaret.core.rows.Seen;
import org.lazaret.core.world.Disk;

/// Where in the access journals of many sites somebody looked, or was seen: for a hundred million headers and more.
///
/// What is noted is one number: 37 bits of a hash of the name, and behind them which header it was. They lie sorted
/// in runs, each a file of numbers and a small one with each 512th, so that one read of 4 KB finds a name in a run.
/// Eight of one size become one. Two names may have the same number: whoever asks reads in the entry whom it
/// names.
///
/// A cache: made anew from the journals when it is gone. What is in no run yet is noted again after a start.
public final class Reads implements AutoCloseable {
    private static final int NUMBERS = 1 << 20;

    private final Run.Where where;
    private final Sizes sizes;
    private final List<Run> runs;
    private final Batches batches = new Batches();
    private final MessageDigest digest = sha256();
    private long[] tail = new long[1_024];
    private int numbers;
    private long base;
    private int headers;

    /// A header in a journal.
    public record Place(LogId journal, long position) {}

    /// @param headers of a small run
    /// @param runs so many of one size become one
    record Sizes(int headers, int runs) {}

    private Reads(Run.Where where, Sizes sizes) {
        this.where = where;
        this.sizes = sizes;
        this.runs = Run.all(where);
        for (var run : runs) {
            batches.add(run.batches());
            base = run.end();
        }
    }

    /// Opens what lies in a folder, or begins there.
    public static Reads open(Disk disk, String folder) { return open(disk, folder, new Sizes(1 << 16, 8)); }

    static Reads open(Disk disk, String folder, Sizes sizes) { return new Reads(new Run.Where(disk, folder), sizes); }

    /// How many entries of a journal are noted.
    public long followed(LogId journal) { return batches.followed(journal); }

    public long count() { return base + headers; }

    /// Notes entries of a journal, without a gap after the last one noted.
    ///
    /// @throws IllegalArgumentException when there is one
    public void note(LogId journal, List<Seen> group) {
        for (var seen : group) {
            batches.add(count(), journal, seen.position());
            put(mark('r', seen.who().name()));
            for (var whom : seen.whom()) put(mark('s', whom.name()));
            if (++headers == sizes.headers || numbers >= NUMBERS) write();
        }
    }

    private void put(long mark) {
        if (numbers == tail.length) tail = Arrays.copyOf(tail, 2 * numbers);
        tail[numbers++] = mark | headers;
    }

    /// Puts what is in no run yet into one.
    private void write() {
        Arrays.sort(tail, 0, numbers);
        runs.add(Run.write(where, new Run.Span(base, headers), batches.since(base), Arrays.copyOf(tail, numbers)));
        base += headers;
        headers = 0;
        numbers = 0;
        while (alike()) {
            var last = runs.subList(runs.size() - sizes.runs, runs.size());
            var merged = Run.merge(where, List.copyOf(last));
            last.clear();
            runs.add(merged);
        }
    }

    /// Whether the last runs are so many of one size that they become one.
    private boolean alike() {
        if (runs.size() < sizes.runs) return false;
        var last = runs.subList(runs.size() - sizes.runs, runs.size());
        return last.stream().allMatch(run -> tier(run) == tier(last.getFirst()))
            && last.stream().mapToLong(Run::headers).sum() <= Run.LOCAL;
    }

    private int tier(Run run) {
        int tier = 0;
        for (long most = sizes.headers; most < run.headers(); most *= sizes.runs) tier++;
        return tier;
    }

    /// Where somebody looked, the last noted first.
    public List<Place> read(AccountId who, int most) { return find(mark('r', who.name()), most); }

    /// Where somebody was seen, the last noted first.
    public List<Place> seen(SubjectId whom, int most) { return find(mark('s', whom.name()), most); }

    private List<Place> find(long mark, int most) {
        var found = new ArrayList<Place>();
        for (int at = numbers - 1; at >= 0 && found.size() < most; at--)
            if (same(tail[at], mark)) found.add(batches.place(base + (tail[at] & Run.LOCAL)));
        for (int each = runs.size() - 1; each >= 0 && found.size() < most; each--)
            found.addAll(batches.places(runs.get(each).base(), runs.get(each).find(mark)).reversed());
        return found.size() <= most ? found : found.subList(0, most);
    }

    private static boolean same(long number, long mark) { return (number & ~Run.LOCAL) == mark; }

    private long mark(char role, String name) {
        digest.update((byte) role);
        return ByteBuffer.wrap(digest.digest(name.getBytes(UTF_8))).getLong() & ~Run.LOCAL;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    @Override public void close() { runs.forEach(Run::close); }
}
