package org.lazaret.group.recovery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lazaret.core.journal.KeyId;
import org.lazaret.core.journal.SiteId;
import org.lazaret.core.journal.SubjectId;
import org.lazaret.core.vault.Cost;
import org.lazaret.core.vault.FileVault;
import org.lazaret.core.vault.Latch;
import org.lazaret.core.vault.Opened;
import org.lazaret.core.vault.Passphrase;
import org.lazaret.core.vault.Rescued;
import org.lazaret.core.vault.Unlock;
import org.lazaret.core.vault.VaultPlace;
import org.lazaret.core.world.Chance;
import org.lazaret.core.world.Secrets;
import org.lazaret.core.world.SimDisk;
import org.lazaret.group.carry.BlobId;
import org.lazaret.group.zones.Key;
import org.lazaret.group.zones.Officer;
import org.lazaret.group.zones.Quorum;

/// A clinic whose machine is gone: only what was carried away is left, and the officers.
class BurntClinicTest {
    private static final SiteId SITE = new SiteId("hill-street");
    private static final byte[] HEADER = "{}".getBytes(UTF_8);
    private static final int PER_BLOCK = 4;

    private final Chance chance = new Chance(11);
    private final Secrets secrets = count -> {
        var bytes = new byte[count];
        for (int at = 0; at < count; at++) bytes[at] = (byte) chance.below(256);
        return bytes;
    };
    private final SimDisk disk = new SimDisk(new Chance(1));
    private final VaultPlace place = place(disk);
    private final Map<BlobId, byte[]> hub = new LinkedHashMap<>();
    private final List<Body> journal = new ArrayList<>();
    private FileVault vault = FileVault.found(place, unlock(), secrets, PER_BLOCK);
    private SiteCopies copies = copies(1);

    private record Body(SubjectId about, KeyId key, byte[] sealed) {}

    @BeforeEach void begin() { vault.copyTo(copies); }

    private static VaultPlace place(SimDisk disk) {
        return new VaultPlace(disk, "vault", new Latch(new SimDisk(new Chance(9)), "latch"));
    }

    private static Unlock unlock() { return new Passphrase("correct horse", Cost.NONE); }

    private static byte[] box(int generation, int officer) {
        var seed = new byte[32];
        seed[1] = (byte) generation;
        seed[2] = (byte) officer;
        return seed;
    }

    private static Quorum quorum(int generation) {
        return new Quorum(generation, IntStream.range(0, 5).mapToObj(officer -> new Officer("officer-" + officer,
            Key.ofBox(box(generation, officer)))).toList(), 3);
    }

    private SiteCopies copies(int generation) {
        var place = new SiteCopies.Place(disk, "copies", new CopyHead.Life(SITE, 1));
        return new SiteCopies(place, quorum(generation), secrets, key -> vault.block(key));
    }

    private static SubjectId subject(int number) { return new SubjectId("subject-" + number); }

    /// Writes about so many clients, and carries what must be there before each entry.
    private void write(int from, int to) {
        for (int number = from; number < to; number++) {
            var key = vault.take(subject(number));
            journal.add(new Body(subject(number), key, vault.seal(key, HEADER, ("words " + number).getBytes(UTF_8))));
            copies.of(key).ifPresent(name -> hub.put(name, copies.read(name).orElseThrow()));
        }
    }

    /// What so many officers get out of the copies of one epoch.
    private List<byte[]> opened(long epoch, int generation, int officers) {
        var blocks = new ArrayList<byte[]>();
        hub.values().stream().map(Copy::parse).filter(copy -> copy.head().epoch() == epoch).forEach(copy -> {
            var shares = IntStream.range(0, officers).mapToObj(
                officer -> copy.share(box(generation, 4 - officer))).flatMap(java.util.Optional::stream).toList();
            copy.open(shares).ifPresent(blocks::add);
        });
        return blocks;
    }

    private FileVault restored(List<byte[]> blocks, List<SubjectId> erased) {
        var clean = FileVault.restore(place(new SimDisk(new Chance(5))), unlock(), secrets, new Rescued(blocks,
            List.of(), erased));
        journal.forEach(body -> clean.belongs(body.key(), body.about()));
        return clean;
    }

    private static Opened open(FileVault in, Body body) { return in.open(body.key(), HEADER, body.sealed()); }

    @Test void every_body_of_the_journal_opens_again() {
        write(0, 30);
        var clean = restored(opened(1, 1, 3), List.of());
        for (int at = 0; at < journal.size(); at++)
            assertThat(open(clean, journal.get(at))).isInstanceOfSatisfying(Opened.Body.class, body -> assertThat(
                body.bytes()).startsWith("words ".getBytes(UTF_8)));
    }

    @Test void one_officer_fewer_opens_nothing() {
        write(0, 30);
        assertThat(opened(1, 1, 2)).isEmpty();
        assertThat(opened(1, 2, 5)).as("with the boxes of others").isEmpty();
        assertThat(opened(1, 1, 3)).hasSize(hub.size());
    }

    @Test void no_old_key_seals_anything_new_and_another_key_signs() {
        write(0, 3);
        var clean = restored(opened(1, 1, 3), List.of());
        assertThat(clean.take(subject(0))).isNotEqualTo(journal.getFirst().key());
        assertThat(clean.take(subject(99))).isNotIn(journal.stream().map(Body::key).toList());
        assertThat(clean.signer().publicKey()).isNotEqualTo(vault.signer().publicKey());
    }

    @Test void the_restored_vault_opens_at_the_next_start_too() {
        write(0, 10);
        var machine = place(new SimDisk(new Chance(5)));
        FileVault.restore(machine, unlock(), secrets, new Rescued(opened(1, 1, 3), List.of(), List.of()));
        var again = FileVault.open(machine, unlock(), secrets);
        assertThat(open(again, journal.get(7))).isInstanceOf(Opened.Body.class);
    }

    @Test void who_was_erased_is_in_no_copy_of_the_epoch_after() {
        write(0, 10);
        vault.destroy(subject(3));
        write(10, 12);
        assertThat(vault.epoch()).isEqualTo(2);
        for (var key : journal)
            copies.of(key.key()).ifPresent(name -> hub.put(name, copies.read(name).orElseThrow()));
        var clean = restored(opened(2, 1, 3), List.of(subject(3)));
        for (var body : journal)
            assertThat(open(clean, body)).isInstanceOf(body.about().equals(subject(3))
                ? Opened.Destroyed.class
                : Opened.Body.class);
        assertThat(disk.list("copies")).allMatch(name -> name.startsWith("2-1-"));
    }

    /// What is written in TRUST.md: until the officers have destroyed their old boxes.
    @Test void the_residue_is_a_kept_copy_with_the_old_boxes() {
        write(0, 10);
        vault.destroy(subject(3));
        assertThat(open(restored(opened(1, 1, 3), List.of()), journal.get(3))).isInstanceOf(Opened.Body.class);
        copies = copies(2);
        vault.copyTo(copies);
        write(10, 12);
        assertThat(opened(2, 1, 5)).as("the old boxes open nothing of what comes after").isEmpty();
        assertThat(opened(2, 2, 3)).isNotEmpty();
    }

    @Test void a_start_copies_what_has_no_copy_and_nothing_else() {
        write(0, 10);
        var before = disk.list("copies").stream().map(name -> disk.read("copies/" + name).orElseThrow()).toList();
        vault = FileVault.open(place, unlock(), secrets);
        copies = copies(1);
        vault.copyTo(copies);
        assertThat(disk.list("copies").stream().map(
            name -> disk.read("copies/" + name).orElseThrow()).toList()).usingElementComparator(
                java.util.Arrays::compare).isEqualTo(before);
        disk.delete("copies/1-1-1");
        copies = copies(1);
        vault.copyTo(copies);
        assertThat(disk.list("copies")).contains("1-1-1");
    }

    @Test void a_copy_that_was_changed_anywhere_opens_nothing() {
        write(0, 1);
        var bytes = hub.values().iterator().next();
        for (int at = 0; at < bytes.length; at++) {
            var changed = bytes.clone();
            changed[at] ^= 1;
            assertThat(opens(changed)).as("byte %d", at).isFalse();
        }
        assertThat(opens(bytes)).isTrue();
    }

    /// By all five, so that one share that was changed is outvoted by none.
    private static boolean opens(byte[] bytes) {
        try {
            var copy = Copy.parse(bytes);
            var shares = IntStream.range(0, 5).mapToObj(officer -> copy.share(box(1, officer))).flatMap(
                java.util.Optional::stream).toList();
            return shares.size() == 5 && copy.open(shares).isPresent();
        } catch (IllegalArgumentException none) {
            return false;
        }
    }

    @Test void what_is_cut_is_no_copy() {
        write(0, 1);
        var bytes = hub.values().iterator().next();
        for (int length = 0; length < 400; length += 7) {
            var cut = java.util.Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> Copy.parse(cut)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test void no_key_of_the_vault_stands_in_a_copy() {
        write(0, 10);
        var keys = opened(1, 1, 3).getFirst();
        for (var copy : hub.values())
            for (int at = 0; at + 32 <= keys.length - PER_BLOCK; at += 32) {
                var key = java.util.Arrays.copyOfRange(keys, at, at + 16);
                assertThat(java.util.Collections.indexOfSubList(boxed(copy), boxed(key))).isEqualTo(-1);
            }
    }

    private static List<Byte> boxed(byte[] bytes) {
        var list = new ArrayList<Byte>();
        for (var each : bytes) list.add(each);
        return list;
    }
}
