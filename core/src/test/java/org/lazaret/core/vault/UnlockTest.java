package org.lazaret.core.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.lazaret.core.world.Chance;
import org.lazaret.core.world.DamagedFile;
import org.lazaret.core.world.DiskCopy;
import org.lazaret.core.world.Pieces;
import org.lazaret.core.world.SimDisk;

/// What a vault says to those who come with the wrong thing, or with less than the whole.
class UnlockTest {
    private final Rig rig = new Rig();

    @Test void another_passphrase_does_not_open() {
        rig.found();
        refused(new Passphrase("correct hors", Cost.NONE), "does not open with this passphrase");
    }

    @Test void a_passphrase_that_is_cheap_to_guess_is_refused_by_a_program_that_holds_real_records() {
        rig.found();
        refused(new Passphrase(Rig.PASSPHRASE, Cost.REAL), "too cheap to guess");
    }

    @Test void a_real_passphrase_opens() {
        var real = new Passphrase(Rig.PASSPHRASE, Cost.REAL);
        FileVault.found(rig.place, real, rig.secrets, 4);
        assertThat(FileVault.open(rig.place, real, rig.secrets).stock()).isEqualTo(3);
    }

    @Test void a_key_file_opens_and_another_says_that_it_is_another() {
        var stick = new SimDisk(new Chance(9));
        FileVault.found(rig.place, KeyFile.make(stick, "key", rig.secrets), rig.secrets, 4);
        KeyFile.make(stick, "other", rig.secrets);
        stick.replace("short", new byte[31]);

        assertThat(FileVault.open(rig.place, KeyFile.read(stick, "key"), rig.secrets).stock()).isEqualTo(3);
        refused(KeyFile.read(stick, "other"), "other is the key file");
        refused(Rig.unlock(), "opens with a key-file, not with a passphrase");
        assertThatThrownBy(() -> KeyFile.read(stick, "none")).hasMessageContaining("there is no key file none");
        assertThatThrownBy(() -> KeyFile.read(stick, "short")).hasMessageContaining("has 31 bytes");
    }

    @Test void a_vault_for_a_passphrase_opens_with_no_key_file() {
        rig.found();
        refused(KeyFile.make(rig.elsewhere, "key", rig.secrets), "opens with a passphrase, not with a key file");
    }

    @Test void without_its_latch_it_does_not_open() {
        rig.found();
        rig.elsewhere.delete("latch/latch-1");
        refused(Rig.unlock(), "the latch latch/latch-1 is not there");
    }

    @Test void with_another_vaults_latch_it_does_not_open() {
        rig.found();
        rig.elsewhere.replace("latch/latch-1", new byte[32]);
        refused(Rig.unlock(), "put its own latch back");
    }

    @Test void a_changed_byte_of_the_vault_is_found() {
        rig.found();
        var file = rig.disk.read("vault/vault").orElseThrow();
        for (int at = 0; at < file.length; at++) {
            var changed = file.clone();
            changed[at] ^= 1;
            rig.disk.replace("vault/vault", changed);
            assertThatThrownBy(rig::open).as("byte %d", at).isInstanceOf(
                DamagedFile.class).hasMessageStartingWith("vault/vault at byte 0");
        }
    }

    @Test void a_changed_byte_among_the_keys_is_found_and_named() {
        var vault = rig.found();
        for (int number = 0; number < 5; number++) vault.take(Rig.subject(number));
        var blockBytes = Pieces.HEAD + Rig.PER_BLOCK * KeyBlock.SLOT_BYTES + Gcm.OVERHEAD;
        rig.disk.rot("vault/keys-1", blockBytes + 7, 1);

        assertThatThrownBy(rig::open).isInstanceOf(DamagedFile.class).hasMessageContaining(
            "vault/keys-1 at byte " + blockBytes);
    }

    @Test void blocks_cannot_change_places() {
        var vault = rig.found();
        for (int number = 0; number < 5; number++) vault.take(Rig.subject(number));
        var keys = rig.disk.read("vault/keys-1").orElseThrow();
        var half = keys.length / 2;
        var swapped = new byte[keys.length];
        System.arraycopy(keys, half, swapped, 0, half);
        System.arraycopy(keys, 0, swapped, half, half);
        rig.disk.replace("vault/keys-1", swapped);

        assertThatThrownBy(rig::open).isInstanceOf(DamagedFile.class);
    }

    @Test void an_older_copy_put_back_after_an_erasure_opens_no_more() {
        var vault = rig.found();
        vault.take(Rig.REX);
        DiskCopy before = rig.disk.copy();
        vault.destroy(Rig.REX);
        rig.disk.put(before);

        refused(Rig.unlock(), "this copy of the vault is older than an erasure");
    }

    private void refused(Unlock unlock, String why) {
        assertThatThrownBy(() -> FileVault.open(rig.place, unlock, rig.secrets)).isInstanceOf(
            LockedVault.class).hasMessageContaining(why);
    }
}
