package org.lazaret.core.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lazaret.core.vault.FileVault.MOST_USES;
import static org.lazaret.core.vault.FileVault.UNRECORDED;
import static org.lazaret.core.vault.FileVaultTest.body;
import static org.lazaret.core.vault.Rig.REX;
import static org.lazaret.core.vault.Rig.WORDS;
import static org.lazaret.core.vault.Rig.read;
import static org.lazaret.core.vault.Rig.seal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lazaret.core.world.Pieces;
import org.lazaret.core.world.DamagedFile;

/// No key seals too many bodies, whatever was forgotten about how many it has sealed.
class KeyUseTest {
    private final Rig rig = new Rig();

    @Test void a_key_that_is_used_up_has_a_successor_and_still_opens_what_it_sealed() {
        var vault = rig.found();
        var key = vault.take(REX);
        var sealed = seal(vault, key);
        recordUses(vault, MOST_USES - 1 - UNRECORDED);
        var before = rig.open();
        before.belongs(key, REX);
        assertThat(before.take(REX)).isEqualTo(key);

        seal(before, key);
        var next = before.take(REX);

        assertThat(next).isNotEqualTo(key);
        assertThat(before.take(REX)).isEqualTo(next);
        assertThat(body(read(before, key, sealed))).isEqualTo(WORDS);
        before.destroy(REX);
        assertThat(read(before, key, sealed)).isInstanceOf(Opened.Destroyed.class);
    }

    @Test void a_key_that_is_succeeded_seals_nothing_more_also_after_a_start() {
        var vault = rig.found();
        var key = vault.take(REX);
        var sealed = seal(vault, key);
        var next = vault.succeed(REX);
        assertThat(next).isNotEqualTo(key);
        assertThat(vault.take(REX)).isEqualTo(next);
        var later = seal(vault, next);
        assertThat(body(read(vault, key, sealed))).isEqualTo(WORDS);
        assertThat(read(vault, key, later)).as("whoever has the one before").isNotInstanceOf(Opened.Body.class);

        var again = rig.open();
        again.belongs(key, REX);
        again.belongs(next, REX);
        assertThat(again.take(REX)).isEqualTo(next);
        again.destroy(REX);
        assertThat(read(again, key, sealed)).isInstanceOf(Opened.Destroyed.class);
        assertThat(read(again, next, later)).isInstanceOf(Opened.Destroyed.class);
        assertThatThrownBy(() -> again.succeed(REX)).hasMessageContaining("erased");
    }

    @Test void each_start_counts_what_may_have_gone_unrecorded() {
        var vault = rig.found();
        var key = vault.take(REX);
        recordUses(vault, MOST_USES - 3 * UNRECORDED);
        rig.open();
        rig.open();

        assertThat(rig.open().take(REX)).isNotEqualTo(key);
    }

    @Test void many_uses_are_recorded_before_there_are_more() {
        var vault = rig.found();
        var key = vault.take(REX);
        for (int use = 0; use < UNRECORDED; use++) seal(vault, key);
        var before = rig.disk.calls();
        vault.take(REX);
        assertThat(rig.disk.calls()).isGreaterThan(before);

        var again = rig.open();
        assertThat(again.take(REX)).as("its owner is recorded with it").isEqualTo(key);
    }

    @Test void without_a_ledger_every_key_counts_as_used_up() {
        var vault = rig.found();
        var key = vault.take(REX);
        var sealed = seal(vault, key);
        rig.disk.delete("vault/ledger");

        var again = rig.open();
        again.belongs(key, REX);

        assertThat(again.take(REX)).isNotEqualTo(key);
        assertThat(again.ours()).isNotEqualTo(vault.ours());
        assertThat(body(read(again, key, sealed))).isEqualTo(WORDS);
        assertThat(rig.open().ours()).as("its successor is not").isEqualTo(again.ours());
    }

    @Test void each_byte_that_changes_before_the_last_frame_of_the_ledger_is_found_and_named() {
        rig.found().take(REX);
        rig.open();
        rig.open();
        var whole = rig.disk.read("vault/ledger").orElseThrow();
        var starts = starts(whole);
        assertThat(starts).hasSize(3);
        for (int at = 0; at < whole.length; at++) {
            var changed = whole.clone();
            changed[at] ^= (byte) (1 << at % 8);
            rig.disk.replace("vault/ledger", changed);
            if (at < starts.getLast()) {
                int frame = at >= starts.get(1) ? starts.get(1) : 0;
                assertThatThrownBy(rig::open).as("byte %d", at).isInstanceOfSatisfying(DamagedFile.class,
                    damage -> assertThat(damage.offset()).isEqualTo(frame)).hasMessageStartingWith("vault/ledger at");
            } else assertThat(rig.open().learnt()).as("nobody can tell from a torn end").isZero();
        }
    }

    @Test void a_frame_of_the_ledger_that_is_moved_with_its_checksum_is_found() {
        rig.found();
        rig.open();
        var whole = rig.disk.read("vault/ledger").orElseThrow();
        int second = starts(whole).get(1);
        rig.disk.replace("vault/ledger", Arrays.copyOfRange(whole, second, whole.length));
        assertThatThrownBy(rig::open).isInstanceOf(DamagedFile.class).hasMessageContaining("move the file away");
    }

    private static List<Integer> starts(byte[] whole) {
        var pieces = new Pieces(whole, Ledger.MOST_FRAME);
        var starts = new ArrayList<Integer>();
        for (int at = 0; pieces.next().isPresent(); at = pieces.end()) starts.add(at);
        return starts;
    }

    /// Writes into the ledger what would take a day to do.
    private void recordUses(FileVault vault, int uses) {
        var opening = new Safe.Opening(rig.place, Rig.unlock(), rig.secrets);
        var ledger = new Ledger(rig.place, opening.gcm(), Safe.open(opening).contents().ledgerKey());
        ledger.read(_ -> {});
        ledger.write(new Ledger.Frame(0, 0, List.of(new Ledger.Row(Owner.of(REX), 1, uses))));
        assertThat(vault.learnt()).isZero();
    }
}
