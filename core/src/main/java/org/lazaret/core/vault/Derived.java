package org.lazaret.core.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.generators.HKDFBytesGenerator;
import org.bouncycastle.crypto.params.HKDFParameters;

/// Further secrets of a site or a hub, each from its one seed for one purpose, so that only one is kept.
///
/// Source: RFC 5869 (HKDF with SHA-256).
public final class Derived {
    private static final int SEED = 32;

    private Derived() {}

    /// 32 bytes; from one of them nobody learns another, or the key they come from.
    public static byte[] seed(byte[] signing, String purpose) {
        var hkdf = new HKDFBytesGenerator(new SHA256Digest());
        hkdf.init(new HKDFParameters(signing, null, ("lazaret/" + purpose).getBytes(UTF_8)));
        var seed = new byte[SEED];
        hkdf.generateBytes(seed, 0, SEED);
        return seed;
    }
}
