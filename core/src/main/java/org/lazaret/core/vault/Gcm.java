package org.lazaret.core.vault;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.lazaret.core.world.Secrets;

/// AES-256-GCM with a random nonce before the ciphertext and the tag after it. Any number may use it at once.
final class Gcm {
    static final int NONCE = 12;
    static final int TAG = 16;
    static final int OVERHEAD = NONCE + TAG;
    private static final int NONCES_AT_ONCE = 64;

    private final Secrets secrets;
    private final ConcurrentLinkedQueue<Tool> idle = new ConcurrentLinkedQueue<>();

    Gcm(Secrets secrets) { this.secrets = secrets; }

    byte[] seal(byte[] key, byte[] header, byte[] body) {
        var tool = tool();
        try {
            return tool.seal(key, header, body);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("AES-256-GCM failed to seal %d bytes".formatted(body.length), impossible);
        } finally {
            idle.offer(tool);
        }
    }

    /// Empty when it is not what was sealed under this key with this header.
    Optional<byte[]> open(byte[] key, byte[] header, byte[] sealed) {
        if (sealed.length < OVERHEAD) return Optional.empty();
        var tool = tool();
        try {
            return Optional.of(tool.open(key, header, sealed));
        } catch (AEADBadTagException forged) {
            return Optional.empty();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("AES-256-GCM failed to open %d bytes".formatted(sealed.length), impossible);
        } finally {
            idle.offer(tool);
        }
    }

    private Tool tool() {
        var tool = idle.poll();
        return tool == null ? new Tool(secrets) : tool;
    }

    /// What one caller at a time uses: making a cipher costs more than a small body does.
    private static final class Tool {
        private final Secrets secrets;
        private final Cipher cipher;
        private byte[] nonces = {};
        private int next;

        Tool(Secrets secrets) {
            this.secrets = secrets;
            try {
                this.cipher = Cipher.getInstance("AES/GCM/NoPadding");
            } catch (GeneralSecurityException impossible) {
                throw new IllegalStateException("a JDK without AES-GCM", impossible);
            }
        }

        private byte[] seal(byte[] key, byte[] header, byte[] body) throws GeneralSecurityException {
            var sealed = Arrays.copyOf(nonce(), OVERHEAD + body.length);
            init(Cipher.ENCRYPT_MODE, key, sealed);
            cipher.updateAAD(header);
            cipher.doFinal(body, 0, body.length, sealed, NONCE);
            return sealed;
        }

        private byte[] open(byte[] key, byte[] header, byte[] sealed) throws GeneralSecurityException {
            init(Cipher.DECRYPT_MODE, key, sealed);
            cipher.updateAAD(header);
            return cipher.doFinal(sealed, NONCE, sealed.length - NONCE);
        }

        private void init(int mode, byte[] key, byte[] nonceFirst) throws GeneralSecurityException {
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG * 8, nonceFirst, 0, NONCE));
        }

        /// Each is used once: what is left of a batch when the process ends is never seen again.
        private byte[] nonce() {
            if (next == nonces.length) {
                nonces = secrets.bytes(NONCE * NONCES_AT_ONCE);
                next = 0;
            }
            next += NONCE;
            return Arrays.copyOfRange(nonces, next - NONCE, next);
        }
    }
}
