package org.lazaret.guard.watch;

import java.time.Instant;
import java.util.List;
import org.lazaret.core.journal.AccountId;
import org.lazaret.core.journal.DeviceId;

/// What somebody did that stands out, with what shows it.
///
/// @param device from which the last of it was done
/// @param counted how many people and animals it was about, or how often it was
/// @param limit how many were too many; 1 where one is
/// @param reads where in the access journal it stands: of each one counted the last time, the newest at most 200
/// @param first when the first of these was read
public record Finding(Rule rule, AccountId who, DeviceId device, long counted, long limit, List<Read> reads,
    Instant first) {
    /// With more an entry of the journal would grow too long.
    static final int MOST_READS = 200;

    /// Where something that was read stands in the access journal.
    public record Read(long position) {}

    /// Of so many those that are named.
    static List<Read> newest(List<Long> reads) {
        return reads.subList(Math.max(0, reads.size() - MOST_READS), reads.size()).stream().map(Read::new).toList();
    }

    /// Whether another tells of the same cause.
    boolean repeats(Finding other) { return rule.alike(other.rule) && who.equals(other.who); }
}
