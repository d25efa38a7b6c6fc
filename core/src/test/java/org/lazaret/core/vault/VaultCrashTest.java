package org.lazaret.core.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lazaret.core.vault.FileVaultTest.body;
import static org.lazaret.core.vault.Rig.REX;
import static org.lazaret.core.vault.Rig.TOM;
import static org.lazaret.core.vault.Rig.WORDS;
import static org.lazaret.core.vault.Rig.read;
import static org.lazaret.core.vault.Rig.seal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.lazaret.core.journal.KeyId;
import org.lazaret.core.world.Crashed;
import org.lazaret.core.world.SimDisk;
import org.lazaret.core.world.SimDisk.Crash;

/// The power fails at each call that changes a disk, before it has its effect and after: what stands then is the state
/// before or the state after, and never neither.
class VaultCrashTest {
    @Test void while_it_is_founded() {
        everyCrash(_ -> {}, Rig::found, (rig, founded) -> {
            if (rig.disk.read("vault/vault").isEmpty()) rig.found();
            assertThat(rig.open().take(REX)).isNotNull();
        });
    }

    @Test void while_a_block_is_made() {
        everyCrash(Rig::found, rig -> {
            var vault = rig.open();
            filled(vault);
            var key = vault.take(REX);
            assertThat(vault.stock()).as("it is the first of a new block").isEqualTo(Rig.PER_BLOCK - 1);
            return new Told(key, seal(vault, key));
        }, (rig, told) -> {
            var again = rig.open();
            told.forEach(each -> assertThat(body(read(again, each.key(), each.sealed()))).isEqualTo(WORDS));
            filled(again);
            var sealed = seal(again, again.take(REX));
            assertThat(body(read(rig.open(), again.take(REX), sealed))).isEqualTo(WORDS);
        });
    }

    private record Told(KeyId key, byte[] sealed) {}

    @Test void while_the_ledger_is_written() {
        var keys = new ArrayList<KeyId>();
        everyCrash(rig -> {
            keys.clear();
            keys.add(rig.found().take(REX));
        }, rig -> {
            var vault = rig.open();
            vault.belongs(keys.getFirst(), REX);
            return vault.tidy(20_000);
        }, (rig, done) -> {
            var again = rig.open();
            assertThat(again.learnt()).isIn(done.isEmpty() ? List.of(0L, 20_000L) : List.of(20_000L));
            if (again.learnt() == 0) again.belongs(keys.getFirst(), REX);
            assertThat(again.take(REX)).isEqualTo(keys.getFirst());
            assertThat(again.take(TOM)).isNotEqualTo(keys.getFirst());
        });
    }

    @Test void while_a_subject_is_erased() {
        var rex = new ArrayList<KeyId>();
        var tom = new ArrayList<KeyId>();
        var sealed = new ArrayList<byte[]>();
        everyCrash(rig -> {
            var vault = rig.found();
            List.of(rex, tom, sealed).forEach(List::clear);
            rex.add(vault.take(REX));
            tom.add(vault.take(TOM));
            sealed.addAll(List.of(seal(vault, rex.getFirst()), seal(vault, tom.getFirst())));
        }, rig -> {
            var vault = rig.open();
            vault.belongs(rex.getFirst(), REX);
            vault.destroy(REX);
            return true;
        }, (rig, done) -> {
            var again = rig.open();
            assertThat(body(read(again, tom.getFirst(), sealed.get(1)))).isEqualTo(WORDS);
            var opened = read(again, rex.getFirst(), sealed.get(0));
            if (again.destroyed(REX) || !done.isEmpty()) assertThat(opened).isInstanceOf(Opened.Destroyed.class);
            else assertThat(body(opened)).isEqualTo(WORDS);
            again.belongs(rex.getFirst(), REX);
            again.destroy(REX);
            assertThat(read(rig.open(), rex.getFirst(), sealed.get(0))).isInstanceOf(Opened.Destroyed.class);
            assertThat(rig.disk.list("vault")).hasSize(3);
            assertThat(rig.elsewhere.list("latch")).hasSize(1);
        });
    }

    private static void filled(Vault vault) {
        for (int number = 0; vault.stock() > 0; number++) vault.take(Rig.subject(number));
    }

    /// Does the work again and again, each time with the power cut at another call of one of the disks.
    ///
    /// @param then gets what the work answered, or nothing if it was cut short
    private static <T> void everyCrash(Consumer<Rig> before, Function<Rig, T> work, BiConsumer<Rig, List<T>> then) {
        var story = new Cut<>(before, work, then);
        List<Function<Rig, SimDisk>> disks = List.of(rig -> rig.disk, rig -> rig.elsewhere);
        var crashes = 0;
        for (var disk : disks)
            for (var persisted : List.of(false, true))
                for (long seed = 1; seed <= 6; seed++)
                    for (int call = 1; story.crashesAt(call, persisted, disk, seed); call++) crashes++;
        assertThat(crashes).isGreaterThan(6 * 3);
    }

    private record Cut<T>(Consumer<Rig> before, Function<Rig, T> work, BiConsumer<Rig, List<T>> then) {
        /// @return false when the work was done before that call came
        boolean crashesAt(int call, boolean persisted, Function<Rig, SimDisk> disk, long seed) {
            var rig = new Rig(seed);
            before.accept(rig);
            disk.apply(rig).crashAt(new Crash(disk.apply(rig).calls() + call, persisted));
            var answers = new ArrayList<T>();
            try {
                answers.add(work.apply(rig));
            } catch (Crashed _) {
                assertThat(answers).isEmpty();
            }
            rig.disk.cut();
            rig.elsewhere.cut();
            then.accept(rig, answers);
            return answers.isEmpty();
        }
    }
}
