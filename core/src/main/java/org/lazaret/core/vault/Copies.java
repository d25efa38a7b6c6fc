package org.lazaret.core.vault;

/// Where a copy of each block of keys goes before the first of its keys is used, so that a site that burnt down can be
/// opened again from its journals. A practice alone has none.
///
/// Promise: what `keep` was given is durable when it returns; a copy that is kept twice is kept once.
public interface Copies {
    /// Whether the block of that epoch has its copy.
    ///
    /// @param epoch counts the vault's erasures: after each, every block is copied anew without what was destroyed
    /// @param block 0, 1, 2 …
    boolean has(long epoch, int block);

    /// @param keys in the clear, in the form that `FileVault.restore` takes
    void keep(long epoch, int block, byte[] keys);

    /// Every block of this epoch has its copy: those of earlier ones are for nobody any more.
    void settle(long epoch);
}
