package org.lazaret.core.vault;

/// What each guess at a passphrase costs.
///
/// Source: RFC 9106, section 4, second recommended option (64 MiB, three passes).
public record Cost(int memoryKib, int passes, int lanes) {
    /// For a node that holds real records.
    public static final Cost REAL = new Cost(64 * 1024, 3, 4);
    /// For tests and drills, which found hundreds of vaults. Guards nothing.
    public static final Cost NONE = new Cost(8, 1, 1);
    private static final Cost MOST = new Cost(4 * 1024 * 1024, 64, 64);

    /// Whether a guess costs at least what the floor asks for.
    public boolean atLeast(Cost floor) { return memoryKib >= floor.memoryKib && passes >= floor.passes; }

    /// Whether a machine can pay it: a lock that asks for more was not made by us.
    public boolean payable() {
        return lanes >= 1 && lanes <= MOST.lanes && passes >= 1 && MOST.atLeast(this) && memoryKib >= 8 * lanes;
    }
}
