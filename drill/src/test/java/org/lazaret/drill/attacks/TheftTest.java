package org.lazaret.drill.attacks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.lazaret.core.world.Chance;
import org.lazaret.core.world.SimDisk;
import org.lazaret.drill.attacks.Theft.Sealed;

/// A thief who finds a key finds it wherever it lies, and a thief who finds words reads them.
class TheftTest {
    private final SimDisk disk = new SimDisk(new Chance(1));
    private final byte[] key = "0123456789abcdef0123456789abcdef".getBytes(UTF_8);

    @Test void a_key_that_lies_open_anywhere_in_the_vault_is_found() throws GeneralSecurityException {
        var around = new byte[100];
        System.arraycopy(key, 0, around, 37, key.length);
        disk.replace("site/vault/keys", around);

        assertThat(theft().keys("site/vault", List.of(sealed()))).containsExactly("site/vault/keys at byte 37");
    }

    @Test void bytes_that_are_no_key_open_nothing() throws GeneralSecurityException {
        disk.replace("site/vault/keys", new byte[100]);

        assertThat(theft().keys("site/vault", List.of(sealed()))).isEmpty();
    }

    @Test void words_are_read_wherever_they_lie() {
        disk.replace("site/tables", "… Ottilie Ashworth …".getBytes(UTF_8));

        assertThat(theft().readable(new Canaries(List.of("Ottilie Ashworth", "07700 900123")))).containsExactly(
            "Ottilie Ashworth");
    }

    private Theft theft() { return new Theft(disk.copy(), 0); }

    private Sealed sealed() throws GeneralSecurityException {
        var nonce = new byte[12];
        var header = "header".getBytes(UTF_8);
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
        cipher.updateAAD(header);
        var text = cipher.doFinal("secret".getBytes(UTF_8));
        var body = new byte[nonce.length + text.length];
        System.arraycopy(text, 0, body, nonce.length, text.length);
        return new Sealed(header, body);
    }
}
