package org.lazaret.group.zones;

import java.util.List;

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
        return (int) officers.stream().filter(officer -> envelope.signedBy(officer.key())).count();
    }

    public boolean carry(Dsse envelope) { return signed(envelope) >= needed; }
}
