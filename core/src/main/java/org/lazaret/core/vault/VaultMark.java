package org.lazaret.core.vault;

import org.lazaret.core.journal.Hash;

/// Which state of a vault this is, so that a journal can tell that an older one was put in its place.
///
/// @param generation 1, 2, 3 …: each change of the vault, an erasure or a new block of keys
/// @param hash of the vault's file
public record VaultMark(long generation, Hash hash) {}
