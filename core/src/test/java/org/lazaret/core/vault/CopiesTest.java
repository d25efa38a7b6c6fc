package org.lazaret.core.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.lazaret.core.journal.KeyId;
import org.lazaret.core.world.DiskFault;

/// No key is used before its block has a copy.
class CopiesTest {
    private final Rig rig = new Rig();
    private final Kept kept = new Kept();

    /// Copies that outlive the site, and may fail.
    private static final class Kept implements Copies {
        private final Set<String> blocks = new TreeSet<>();
        private final List<Long> settled = new ArrayList<>();
        private boolean full;

        @Override public boolean has(long epoch, int block) { return blocks.contains(epoch + "-" + block); }

        @Override public void keep(long epoch, int block, byte[] keys) {
            if (full) throw new DiskFault("no room for a copy");
            blocks.add(epoch + "-" + block);
        }

        @Override public void settle(long epoch) { settled.add(epoch); }
    }

    private FileVault copying(FileVault vault) {
        vault.copyTo(kept);
        return vault;
    }

    @Test void every_block_has_its_copy_before_a_key_of_it_is_taken() {
        var vault = copying(rig.found());
        for (int number = 0; number < 20; number++)
            assertThat(kept.has(vault.epoch(), vault.block(vault.take(Rig.subject(number))))).isTrue();
        assertThat(kept.blocks).hasSize(6);
    }

    @Test void where_no_copy_can_be_made_no_key_of_the_block_is_used_and_the_next_start_makes_up_for_it() {
        var vault = copying(rig.found());
        kept.full = true;
        var taken = new ArrayList<KeyId>();
        for (int number = 1; number < Rig.PER_BLOCK; number++) taken.add(vault.take(Rig.subject(number)));
        assertThatThrownBy(() -> vault.take(Rig.subject(9))).isInstanceOf(DiskFault.class);
        kept.full = false;
        var again = copying(rig.open());
        taken.forEach(key -> again.belongs(key, Rig.subject(1 + taken.indexOf(key))));
        assertThat(kept.has(again.epoch(), 1)).isTrue();
        assertThat(again.block(again.take(Rig.subject(9)))).isEqualTo(1);
    }

    @Test void after_an_erasure_every_block_is_copied_anew() {
        var vault = copying(rig.found());
        for (int number = 0; number < 6; number++) vault.take(Rig.subject(number));
        vault.destroy(Rig.subject(2));
        assertThat(kept.blocks).contains("2-0", "2-1");
        assertThat(kept.settled).containsExactly(1L, 2L);
    }

    @Test void an_erasure_that_was_interrupted_before_its_copies_is_copied_at_the_next_start() {
        var vault = copying(rig.found());
        vault.take(Rig.REX);
        kept.full = true;
        assertThatThrownBy(() -> vault.destroy(Rig.REX)).isInstanceOf(DiskFault.class);
        kept.full = false;
        var again = copying(rig.open());
        assertThat(again.destroyed(Rig.REX)).isTrue();
        assertThat(kept.blocks).contains("2-0");
        assertThat(kept.settled).containsExactly(1L, 2L);
    }
}
