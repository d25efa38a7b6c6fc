package org.lazaret.core.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lazaret.core.vault.Rig.HEADER;
import static org.lazaret.core.vault.Rig.REX;
import static org.lazaret.core.vault.Rig.TOM;
import static org.lazaret.core.vault.Rig.WORDS;
import static org.lazaret.core.vault.Rig.read;
import static org.lazaret.core.vault.Rig.seal;
import static org.lazaret.core.vault.Rig.subject;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.junit.jupiter.api.Test;
import org.lazaret.core.journal.KeyId;

/// What a vault keeps, what it forgets, and what it notices.
class FileVaultTest {
    private final Rig rig = new Rig();

    @Test void what_is_sealed_opens_with_its_header() {
        var vault = rig.found();
        var key = vault.take(REX);

        assertThat(body(read(vault, key, seal(vault, key)))).isEqualTo(WORDS);
        assertThat(vault.take(REX)).isEqualTo(key);
        assertThat(key.hex()).matches("[0-9a-f]{64}").isNotEqualTo(vault.take(TOM).hex());
    }

    @Test void nothing_else_opens() {
        var vault = rig.found();
        var key = vault.take(REX);
        var sealed = seal(vault, key);

        for (int at = 0; at < sealed.length; at++) {
            var changed = sealed.clone();
            changed[at] ^= 1;
            assertThat(read(vault, key, changed)).as("byte %d changed", at).isInstanceOf(Opened.Forged.class);
        }
        assertThat(read(vault, key, new byte[27])).isInstanceOf(Opened.Forged.class);
        assertThat(vault.open(key, "{}".getBytes(java.nio.charset.StandardCharsets.UTF_8), sealed)).isInstanceOf(
            Opened.Forged.class);
        assertThat(read(vault, vault.take(TOM), sealed)).isInstanceOf(Opened.Forged.class);
    }

    @Test void a_key_is_named_by_the_whole_of_its_hash() {
        var vault = rig.found();
        var key = vault.take(REX);
        var other = new KeyId(key.hex().substring(0, 63) + (key.hex().endsWith("0") ? "1" : "0"));

        assertThat(read(vault, other, seal(vault, key))).isInstanceOf(Opened.Forged.class);
    }

    @Test void a_key_that_never_was_here_is_not_taken_for_erased() {
        assertThatThrownBy(() -> read(rig.found(), new KeyId("ab".repeat(32)), new byte[40])).isInstanceOf(
            UnknownKey.class).hasMessageContaining("generation is 1");
    }

    @Test void each_subject_has_a_key_of_its_own_through_many_blocks_and_starts() {
        var vault = rig.found();
        var keys = new ArrayList<KeyId>();
        var bodies = new ArrayList<byte[]>();
        for (int number = 0; number < 30; number++) {
            keys.add(vault.take(subject(number)));
            bodies.add(seal(vault, keys.getLast()));
        }
        assertThat(new LinkedHashSet<>(keys)).hasSize(30).doesNotContain(vault.ours());
        var again = rig.open();
        for (int number = 0; number < 30; number++)
            assertThat(body(read(again, keys.get(number), bodies.get(number)))).isEqualTo(WORDS);
        assertThat(again.ours()).isEqualTo(vault.ours());
    }

    @Test void after_a_start_no_key_is_taken_that_the_journal_says_is_anothers() {
        var vault = rig.found();
        var rex = vault.take(REX);
        var tom = vault.take(TOM);

        var again = rig.open();
        again.belongs(tom, TOM);
        again.belongs(rex, REX);

        assertThat(again.take(subject(1))).isNotIn(rex, tom, again.ours());
        assertThat(again.take(REX)).isEqualTo(rex);
        assertThat(again.take(TOM)).isEqualTo(tom);
    }

    @Test void what_the_ledger_remembers_need_not_be_learnt_again() {
        var vault = rig.found();
        var keys = new ArrayList<KeyId>();
        for (int number = 0; number < 300; number++) keys.add(vault.take(subject(number)));
        while (vault.tidy(1_000)) {}

        var again = rig.open();
        assertThat(again.learnt()).isEqualTo(1_000);
        for (int number = 0; number < 300; number++)
            assertThat(again.take(subject(number))).isEqualTo(keys.get(number));
    }

    @Test void a_journal_that_became_shorter_is_learnt_again_from_its_end() {
        var vault = rig.found();
        while (vault.tidy(20_000)) {}
        while (vault.tidy(19_999)) {}

        assertThat(rig.open().learnt()).isEqualTo(19_999);
    }

    @Test void a_key_cannot_change_its_owner() {
        var vault = rig.found();
        var key = vault.take(REX);

        assertThatThrownBy(() -> vault.belongs(key, TOM)).isInstanceOf(DamagedVault.class).hasMessageContaining(
            "is said to belong");
        assertThatThrownBy(() -> vault.belongs(vault.ours(), TOM)).isInstanceOf(DamagedVault.class);
    }

    @Test void the_erased_are_erased_and_nobody_else_is() {
        var vault = rig.found();
        for (int number = 0; number < 10; number++) vault.take(subject(number));
        var rex = vault.take(REX);
        var tom = vault.take(TOM);
        var ours = vault.ours();
        var sealed = List.of(seal(vault, rex), seal(vault, tom), seal(vault, ours));

        vault.destroy(REX);

        for (var each : List.of(vault, rig.open())) {
            assertThat(read(each, rex, sealed.get(0))).isInstanceOf(Opened.Destroyed.class);
            assertThat(body(read(each, tom, sealed.get(1)))).isEqualTo(WORDS);
            assertThat(body(read(each, ours, sealed.get(2)))).isEqualTo(WORDS);
            assertThat(each.destroyed(REX)).isTrue();
            assertThat(each.destroyed(TOM)).isFalse();
            assertThatThrownBy(() -> each.take(REX)).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test void who_was_erased_stays_erased_through_other_changes() {
        var vault = rig.found();
        vault.take(REX);
        vault.destroy(REX);
        for (int number = 0; number < 6; number++) vault.take(subject(number));
        vault.destroy(TOM);
        for (int number = 6; number < 12; number++) vault.take(subject(number));

        var again = rig.open();
        assertThat(List.of(again.destroyed(REX), again.destroyed(TOM), again.destroyed(subject(1)))).containsExactly(
            true, true, false);
    }

    @Test void a_key_that_is_learnt_after_its_owner_was_erased_is_destroyed_too() {
        var vault = rig.found();
        var key = vault.take(REX);
        var sealed = seal(vault, key);
        var again = rig.open();
        again.destroy(REX);
        assertThat(read(again, key, sealed)).isInstanceOf(Opened.Body.class);

        again.belongs(key, REX);

        assertThat(read(again, key, sealed)).isInstanceOf(Opened.Destroyed.class);
        assertThat(read(rig.open(), key, sealed)).isInstanceOf(Opened.Destroyed.class);
    }

    @Test void every_change_gives_the_vault_another_mark() {
        var vault = rig.found();
        var first = vault.mark();
        vault.take(REX);
        assertThat(vault.mark()).isEqualTo(first);
        vault.destroy(REX);
        assertThat(vault.mark().generation()).isEqualTo(first.generation() + 1);
        assertThat(rig.open().mark()).isEqualTo(vault.mark());
    }

    @Test void a_low_stock_is_filled_before_it_is_used_up() {
        var vault = rig.found();
        for (int number = 0; number < 3; number++) vault.take(subject(number));
        assertThat(vault.stock()).isZero();
        assertThat(vault.tidy(0)).isTrue();
        assertThat(vault.stock()).isEqualTo(Rig.PER_BLOCK);
        assertThat(vault.tidy(0)).isFalse();
    }

    @Test void the_sites_key_signs_and_stays() {
        var signer = rig.found().signer();
        var signature = signer.sign(WORDS);
        var check = new Ed25519Signer();
        check.init(false, new Ed25519PublicKeyParameters(signer.publicKey()));
        check.update(WORDS, 0, WORDS.length);

        assertThat(check.verifySignature(signature)).isTrue();
        assertThat(rig.open().signer().publicKey()).isEqualTo(signer.publicKey());
    }

    @Test void a_site_has_one_vault() {
        rig.found();
        assertThatThrownBy(rig::found).isInstanceOf(LockedVault.class).hasMessageContaining("already");
    }

    static byte[] body(Opened opened) {
        assertThat(opened).isInstanceOf(Opened.Body.class);
        return ((Opened.Body) opened).bytes();
    }
}
