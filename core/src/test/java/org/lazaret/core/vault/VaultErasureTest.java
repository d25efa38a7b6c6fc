package org.lazaret.core.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.lazaret.core.vault.Rig.HEADER;
import static org.lazaret.core.vault.Rig.REX;
import static org.lazaret.core.vault.Rig.TOM;
import static org.lazaret.core.vault.Rig.WORDS;
import static org.lazaret.core.vault.Rig.seal;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.lazaret.core.world.DiskCopy;

/// Someone keeps every copy of the vault there ever was, knows the passphrase, and takes the latch as it is now: what
/// an erasure leaves them. They know the format and use no code of the vault's.
class VaultErasureTest {
    private final Rig rig = new Rig();
    private final List<DiskCopy> kept = new ArrayList<>();

    @Test void old_copies_open_the_body_before_the_erasure_and_not_after() {
        var vault = rig.found();
        kept.add(rig.disk.copy());
        var key = vault.take(REX);
        var rex = seal(vault, key);
        var tom = seal(vault, vault.take(TOM));
        for (int number = 0; number < 9; number++) {
            vault.take(Rig.subject(number));
            kept.add(rig.disk.copy());
        }
        assertThat(opens(rex)).as("before, it is found in each copy: the search works").isEqualTo(kept.size());

        vault.destroy(REX);
        assertThat(opens(rex)).isZero();
        kept.add(rig.disk.copy());

        assertThat(opens(rex)).isZero();
        assertThat(opens(tom)).as("after, another's is found in the copy of today alone").isOne();
    }

    @Test void two_erasures_leave_nothing_of_either() {
        var vault = rig.found();
        var rex = seal(vault, vault.take(REX));
        var tom = seal(vault, vault.take(TOM));
        kept.add(rig.disk.copy());
        vault.destroy(REX);
        kept.add(rig.disk.copy());
        assertThat(List.of(opens(rex), opens(tom))).containsExactly(0, 1);

        vault.destroy(TOM);
        kept.add(rig.disk.copy());
        assertThat(List.of(opens(rex), opens(tom))).containsExactly(0, 0);
    }

    @Test void the_latch_that_was_is_written_over_where_it_lay() {
        var vault = rig.found();
        var latch = rig.elsewhere.read("latch/latch-1").orElseThrow();
        var calls = rig.elsewhere.calls();
        vault.destroy(REX);

        assertThat(rig.elsewhere.list("latch")).containsExactly("latch-2");
        assertThat(rig.elsewhere.read("latch/latch-2").orElseThrow()).isNotEqualTo(latch);
        assertThat(rig.elsewhere.calls() - calls).as(
            "a new latch, zeros over the old, their sync, its removal").isEqualTo(4);
    }

    /// In how many copies a key is found that opens the body.
    private int opens(byte[] sealed) {
        var copies = 0;
        for (var copy : kept) {
            var keys = new ArrayList<byte[]>();
            for (var latch : rig.elsewhere.copy().paths())
                keys.addAll(keys(copy, rig.elsewhere.copy().read(latch).orElseThrow()));
            if (keys.stream().anyMatch(key -> Arrays.equals(decrypt(key, HEADER, sealed), WORDS))) copies++;
        }
        return copies;
    }

    /// Every key that can be had from a copy with that latch.
    private List<byte[]> keys(DiskCopy copy, byte[] latch) {
        var file = ByteBuffer.wrap(copy.read("vault/vault").orElseThrow());
        var lockLength = file.getShort(16 + 8 + 8 + 4 + 8);
        var clear = slice(file, 0, 16 + 8 + 8 + 4 + 8 + 2 + lockLength);
        var lock = new String(clear, 16 + 8 + 8 + 4 + 8 + 2, lockLength, UTF_8);
        var wrapper = hkdf(Rig.unlock().secret(lock), latch);
        var vaultKey = decrypt(wrapper, clear, slice(file, clear.length, 32 + 28));
        var found = new ArrayList<byte[]>();
        if (vaultKey.length == 0) return found;
        for (var path : copy.paths())
            if (path.startsWith("vault/keys-"))
                found.addAll(blocks(copy.read(path).orElseThrow(), vaultKey, Long.parseLong(path.substring(11))));
        return found;
    }

    private static List<byte[]> blocks(byte[] all, byte[] vaultKey, long epoch) {
        var size = 12 + Rig.PER_BLOCK * 33 + 28;
        var found = new ArrayList<byte[]>();
        for (int at = 0; at + size <= all.length; at += size) {
            var name = ByteBuffer.allocate(24).put("lazaret keys".getBytes(UTF_8)).putLong(epoch).putInt(at / size);
            var plain = decrypt(vaultKey, name.array(), Arrays.copyOfRange(all, at + 12, at + size));
            for (int key = 0; key + 32 <= plain.length; key += 32)
                found.add(Arrays.copyOfRange(plain, key, key + 32));
        }
        return found;
    }

    private static byte[] slice(ByteBuffer from, int at, int length) {
        var bytes = new byte[length];
        from.get(at, bytes);
        return bytes;
    }

    private static byte[] hkdf(byte[] secret, byte[] salt) {
        return hmac(hmac(salt, secret), "lazaret vault\u0001".getBytes(UTF_8));
    }

    private static byte[] hmac(byte[] key, byte[] text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text);
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /// Nothing if it does not open.
    private static byte[] decrypt(byte[] key, byte[] header, byte[] sealed) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, sealed, 0, 12));
            cipher.updateAAD(header);
            return cipher.doFinal(sealed, 12, sealed.length - 12);
        } catch (AEADBadTagException shut) {
            return new byte[0];
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
