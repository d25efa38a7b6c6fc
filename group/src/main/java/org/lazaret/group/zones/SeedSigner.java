package org.lazaret.group.zones;

import org.lazaret.core.journal.Signer;

/// Signs with a key that lies on a medium.
///
/// @param seed the private key, 32 bytes
public record SeedSigner(byte[] seed) implements Signer {
    @Override public byte[] sign(byte[] text) { return Key.sign(seed, text); }

    @Override public byte[] publicKey() { return Key.ofSigner(seed).bytes(); }

    @Override public String toString() { return "•"; }
}
