package org.lazaret.core.journal;

/// Signs with a journal's Ed25519 key.
public interface Signer {
    /// 64 bytes.
    byte[] sign(byte[] text);

    /// 32 bytes, as RFC 8032 encodes it.
    byte[] publicKey();
}
