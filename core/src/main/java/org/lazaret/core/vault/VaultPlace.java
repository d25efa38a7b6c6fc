package org.lazaret.core.vault;

import org.lazaret.core.world.Disk;

/// Where a vault lies: its folder beside the journals, and its latch somewhere else.
///
/// @param latch on another disk, or at least outside of what is backed up with the folder
public record VaultPlace(Disk disk, String folder, Latch latch) {
    String vault() { return folder + "/vault"; }

    String ledger() { return folder + "/ledger"; }

    /// The keys as they have been sealed since that erasure.
    String keys(long epoch) { return folder + "/" + keysName(epoch); }

    static String keysName(long epoch) { return "keys-" + epoch; }
}
