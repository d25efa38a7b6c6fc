package org.lazaret.group.zones;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import org.lazaret.group.zones.Dsse.Signature;

/// Those who sign together: so many of them, more than half, or it is as if nobody had.
///
/// @param officers each with a key of their own
/// @param needed of them
public record Signers(List<Officer> officers, int needed) {
    /// @throws IllegalArgumentException when half of them were enough, or one key counted twice
    public Signers {
        officers = List.copyOf(officers);
        if (needed > officers.size() || 2 * needed <= officers.size())
            throw new IllegalArgumentException(
                "%d of %d sign: it must be more than half, and no more than there are".formatted(needed,
                    officers.size()));
        if (officers.stream().map(Officer::key).distinct().count() < officers.size())
            throw new IllegalArgumentException("two officers have one key");
    }

    /// How many of them signed, each counted once.
    public int signed(Dsse envelope) {
        var open = new ArrayList<>(officers);
        var signatures = new ArrayList<>(envelope.signatures());
        // What a signature calls itself only says whose key to try first: each costs a fifth of a millisecond.
        count(envelope, open, signatures, (officer, one) -> officer.key().id().equals(one.keyid()));
        count(envelope, open, signatures, (_, _) -> true);
        return officers.size() - open.size();
    }

    private static void count(Dsse envelope, List<Officer> open, List<Signature> left,
        BiPredicate<Officer, Signature> tried) {
        open.removeIf(officer -> {
            var proof = left.stream().filter(one -> tried.test(officer, one) && envelope.by(one, officer.key()));
            return proof.findFirst().filter(left::remove).isPresent();
        });
    }

    public boolean carry(Dsse envelope) { return signed(envelope) >= needed; }
}
