package org.lazaret.group.zones;

import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.hpke.HPKE;
import org.bouncycastle.crypto.params.X25519PrivateKeyParameters;

/// What is sealed to one receiver, so that nobody on the way reads it.
///
/// Shape: 32 bytes of an ephemeral key, then the ciphertext with its tag.
///
/// Source: RFC 9180 (HPKE), base mode, X25519, HKDF-SHA256, AES-256-GCM.
public final class Box {
    /// By how much a sealed text is longer.
    public static final int OVERHEAD = 32 + 16;
    private static final int KEY = 32;

    private Box() {}

    /// @param info what it is for and to whom: what was sealed for one purpose opens for no other
    /// @param ephemeral 32 random bytes, never used before
    public static byte[] seal(Key to, byte[] info, byte[] plain, byte[] ephemeral) {
        try {
            var hpke = suite();
            var once = new X25519PrivateKeyParameters(ephemeral);
            var pair = new AsymmetricCipherKeyPair(once.generatePublicKey(), once);
            var context = hpke.setupBaseS(hpke.deserializePublicKey(to.bytes()), info, pair);
            var sealed = context.seal(new byte[0], plain);
            var all = Arrays.copyOf(context.getEncapsulation(), KEY + sealed.length);
            System.arraycopy(sealed, 0, all, KEY, sealed.length);
            return all;
        } catch (InvalidCipherTextException impossible) {
            throw new IllegalStateException("HPKE failed to seal %d bytes".formatted(plain.length), impossible);
        }
    }

    /// Nothing, if it was sealed to another, for something else, or changed on the way.
    ///
    /// @param seed the private key, 32 bytes
    public static Optional<byte[]> open(byte[] seed, byte[] info, byte[] sealed) {
        if (sealed.length < OVERHEAD) return Optional.empty();
        try {
            var hpke = suite();
            var pair = hpke.deserializePrivateKey(seed, Key.ofBox(seed).bytes());
            var context = hpke.setupBaseR(Arrays.copyOf(sealed, KEY), pair, info);
            return Optional.of(context.open(new byte[0], Arrays.copyOfRange(sealed, KEY, sealed.length)));
        } catch (InvalidCipherTextException | IllegalArgumentException | IllegalStateException forged) {
            return Optional.empty();
        }
    }

    private static HPKE suite() {
        return new HPKE(HPKE.mode_base, HPKE.kem_X25519_SHA256, HPKE.kdf_HKDF_SHA256, HPKE.aead_AES_GCM256);
    }
}
