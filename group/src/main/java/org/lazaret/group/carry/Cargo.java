package org.lazaret.group.carry;

import java.util.List;
import java.util.Optional;
import org.lazaret.core.journal.LogId;

/// What must be at the hub before entries that need it: files they refer to, recovery copies of the keys that seal
/// them.
public interface Cargo {
    /// Of a range of entries, in the order of their positions.
    List<Need> needed(LogId journal, long from, long to);

    /// The blob's bytes; empty while it is not there, and then the entries wait.
    Optional<byte[]> find(BlobId blob);

    /// That the entry at a position needs a blob.
    record Need(long position, BlobId blob) {}

    /// Entries that need nothing.
    static Cargo none() {
        return new Cargo() {
            @Override public List<Need> needed(LogId journal, long from, long to) { return List.of(); }

            @Override public Optional<byte[]> find(BlobId blob) { return Optional.empty(); }
        };
    }
}
