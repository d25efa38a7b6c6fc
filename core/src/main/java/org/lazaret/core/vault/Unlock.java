package org.lazaret.core.vault;

import org.lazaret.core.world.Secrets;

/// What unlocks a vault: something that is kept apart from it.
public interface Unlock {
    /// What is to stand in the clear in a new vault, so that the same secret can be had again.
    ///
    /// Shape: one line that begins with the kind, e.g. `passphrase argon2id 65536 3 1 6b0c…`
    String lock(Secrets secrets);

    /// 32 bytes, the same each time.
    ///
    /// @throws LockedVault when the lock is of another kind, or this is seen not to be its key
    byte[] secret(String lock);
}
