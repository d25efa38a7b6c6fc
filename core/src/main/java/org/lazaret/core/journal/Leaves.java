package org.lazaret.core.journal;

import java.security.MessageDigest;

/// Hashes entries one after the other with one digest: many times faster than finding a digest for each.
final class Leaves {
    private final MessageDigest digest = Merkle.sha256();

    Hash of(byte[] bytes, int from, int length) {
        digest.update((byte) 0);
        digest.update(bytes, from, length);
        return new Hash(digest.digest());
    }

    Hash of(byte[] entry) { return of(entry, 0, entry.length); }
}
