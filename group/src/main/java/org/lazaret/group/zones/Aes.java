package org.lazaret.group.zones;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.lazaret.core.world.Secrets;

/// A key that seals with AES-256-GCM: a random nonce, the ciphertext, the tag.
///
/// @param key 32 bytes
/// @param beside what stands in the clear and opens only together with it
public record Aes(byte[] key, byte[] beside) {
    /// By how much a sealed text is longer.
    public static final int OVERHEAD = 28;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    public byte[] seal(byte[] plain, Secrets secrets) {
        var nonce = secrets.bytes(NONCE);
        var sealed = Arrays.copyOf(nonce, OVERHEAD + plain.length);
        var body = cipher(Cipher.ENCRYPT_MODE, nonce, plain).orElseThrow();
        System.arraycopy(body, 0, sealed, NONCE, body.length);
        return sealed;
    }

    /// Nothing, if it was sealed otherwise, or changed.
    public Optional<byte[]> open(byte[] sealed) {
        if (sealed.length < OVERHEAD) return Optional.empty();
        return cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(sealed, NONCE), Arrays.copyOfRange(sealed, NONCE,
            sealed.length));
    }

    private Optional<byte[]> cipher(int mode, byte[] nonce, byte[] text) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(beside);
            return Optional.of(cipher.doFinal(text));
        } catch (AEADBadTagException forged) {
            return Optional.empty();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("AES-256-GCM failed on %d bytes".formatted(text.length), impossible);
        }
    }

    @Override public String toString() { return "•"; }
}
