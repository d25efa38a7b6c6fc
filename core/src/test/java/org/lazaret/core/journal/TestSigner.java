package org.lazaret.core.journal;

import org.bouncycastle.math.ec.rfc8032.Ed25519;

/// A signer whose key everybody knows.
final class TestSigner implements Signer {
    private final byte[] secret = new byte[32];

    TestSigner(int seed) { secret[0] = (byte) seed; }

    @Override public byte[] sign(byte[] text) {
        var signature = new byte[64];
        Ed25519.sign(secret, 0, text, 0, text.length, signature, 0);
        return signature;
    }

    @Override public byte[] publicKey() {
        var key = new byte[32];
        Ed25519.generatePublicKey(secret, 0, key, 0);
        return key;
    }
}
