package org.lazaret.core.vault;

import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.math.ec.rfc8032.Ed25519;
import org.lazaret.core.journal.Signer;

/// The key that signs a site's journals, as it lies in its vault.
final class SiteSigner implements Signer {
    private final byte[] seed;
    private final byte[] publicKey;

    /// @param seed 32 bytes, RFC 8032's private key
    SiteSigner(byte[] seed) {
        this.seed = seed.clone();
        this.publicKey = new Ed25519PrivateKeyParameters(seed).generatePublicKey().getEncoded();
    }

    @Override public byte[] sign(byte[] text) {
        var signature = new byte[Ed25519.SIGNATURE_SIZE];
        Ed25519.sign(seed, 0, publicKey, 0, null, text, 0, text.length, signature, 0);
        return signature;
    }

    @Override public byte[] publicKey() { return publicKey.clone(); }
}
