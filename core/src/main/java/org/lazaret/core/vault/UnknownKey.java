package org.lazaret.core.vault;

import org.lazaret.core.journal.KeyId;

/// A key that is neither here nor was ever destroyed here: this vault is older than the journal, or another site's.
public final class UnknownKey extends RuntimeException {
    UnknownKey(KeyId key, VaultMark mark) {
        super(
            ("key %s is not in the vault, whose generation is %d, and was not destroyed in it: put the newest copy of "
                + "the vault back").formatted(
                    key.hex(), mark.generation()));
    }
}
