package org.lazaret.core.journal;

/// A run of entries and the hash over them, as a part of a larger tree that can be proven alone.
///
/// Source: draft-ietf-plants-merkle-tree-certs, section 4 (subtrees).
public record Subtree(Run run, Hash hash) {
    long from() { return run.from; }

    long to() { return run.to; }

    /// Where it stands.
    ///
    /// @param from a multiple of the smallest power of two that holds the run
    /// @param to behind its last entry
    public record Run(long from, long to) {
        /// @throws IllegalArgumentException when a tree has no such part
        public Run {
            long count = to - from;
            if (from < 0 || count < 1 || from % ceiling(count) != 0)
                throw new IllegalArgumentException("entries %d to %d are no part of a tree".formatted(from, to));
        }

        private static long ceiling(long count) { return count == 1 ? 1 : Long.highestOneBit(count - 1) << 1; }
    }
}
