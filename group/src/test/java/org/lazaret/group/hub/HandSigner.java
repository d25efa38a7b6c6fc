package org.lazaret.group.hub;

import org.bouncycastle.math.ec.rfc8032.Ed25519;
import org.lazaret.core.journal.Signer;

/// A signer whose key everybody knows.
record HandSigner(int seed) implements Signer {
    private byte[] secret() {
        var secret = new byte[32];
        secret[0] = (byte) seed;
        return secret;
    }

    @Override public byte[] sign(byte[] text) {
        var signature = new byte[64];
        Ed25519.sign(secret(), 0, text, 0, text.length, signature, 0);
        return signature;
    }

    @Override public byte[] publicKey() {
        var key = new byte[32];
        Ed25519.generatePublicKey(secret(), 0, key, 0);
        return key;
    }
}
