package org.lazaret.core.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lazaret.core.world.Chance;
import org.lazaret.core.world.Crashed;
import org.lazaret.core.world.DamagedFile;
import org.lazaret.core.world.SimDisk;
import org.lazaret.core.world.SimDisk.Crash;

/// A copy takes what the site has signed, in whatever pieces, whatever dies on the way, and nothing else.
class MirroredJournalTest {
    private static final List<byte[]> ENTRIES = entries(1_400);
    private static final MirroredJournal SOURCE = source();
    private static final Map<Integer, byte[]> NOTES = new ConcurrentSkipListMap<>();
    private static final List<Integer> CHECKPOINTS = List.of(3, 200, 256, 300, 900, 1_024, 1_390, 1_400);

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 40, 100_000}) void what_is_taken_in_pieces_is_the_same_folder(int bytes) {
        var disk = new SimDisk(new Chance(1));
        var copy = open(disk);
        for (int size : CHECKPOINTS) assertThat(bring(copy, size, bytes * 100)).isEqualTo(Taking.TAKEN);
        copy.close();
        var right = new SimDisk(new Chance(1));
        new PlainLog(ENTRIES).write(right, "care");

        assertThat(tiles(disk, "care/")).isEqualTo(tiles(right, "care/"));
        for (var file : tiles(right, "care/"))
            assertThat(disk.read(file)).as(file).get().isEqualTo(right.read(file).orElseThrow());
        assertThat(JournalCheck.journal(disk, "care")).isEqualTo(
            new JournalCheck.Result.Sound(new PlainLog(ENTRIES).head()));
    }

    @Test void what_it_said_is_durable_is_there_wherever_it_dies() {
        var unharmed = new SimDisk(new Chance(1));
        work(unharmed, new ArrayList<>());
        assertThat(unharmed.calls()).isGreaterThan(40);
        for (long call = 1; call <= unharmed.calls(); call++)
            for (var persisted : List.of(true, false)) for (var torn : List.of(true, false)) die(call, persisted, torn);
    }

    private static void die(long call, boolean persisted, boolean torn) {
        var disk = new SimDisk(new Chance(call));
        var answered = new ArrayList<Long>();
        disk.crashAt(new Crash(call, persisted));
        try {
            work(disk, answered);
        } catch (Crashed asToldTo) {
            assertThat(disk.calls()).isEqualTo(call);
        }
        if (torn) disk.tear();
        else disk.cut();
        long least = answered.isEmpty() ? 0 : answered.getLast();
        assertThat(open(disk).held().head().size()).as("call %d", call).isGreaterThanOrEqualTo(least);
        disk.kill();
        work(disk, answered);
        assertThat(answered.getLast()).isEqualTo(1_400);
        disk.kill();
        assertThat(JournalCheck.journal(disk, "care")).isEqualTo(
            new JournalCheck.Result.Sound(new PlainLog(ENTRIES).head()));
    }

    /// Brings everything, with a start in the middle, and notes what was said to be durable.
    private static void work(SimDisk disk, List<Long> answered) {
        var copy = open(disk);
        for (int size : CHECKPOINTS) {
            bring(copy, size, 30_000);
            answered.add(copy.held().head().size());
            if (size == 900) copy = open(disk);
            copy.tidy(size % 2 == 0);
        }
        copy.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false}) void after_a_failed_sync_it_takes_nothing_and_a_start_mends_it(
        boolean persisted) {
        var disk = new SimDisk(new Chance(5));
        var copy = open(disk);
        bring(copy, 300, 30_000);
        disk.failSyncs(1, persisted);
        bring(copy, 900, 30_000);

        assertThat(copy.stopped()).isNotEmpty();
        assertThat(copy.held().head().size()).isEqualTo(300);
        assertThat(copy.committable()).isFalse();
        disk.cut();
        var again = open(disk);
        assertThat(again.held().head().size()).isEqualTo(300);
        assertThat(bring(again, 900, 30_000)).isEqualTo(Taking.TAKEN);
        assertThat(again.held().head().size()).isEqualTo(900);
    }

    @Test void what_comes_twice_or_too_early_changes_nothing() {
        var copy = open(new SimDisk(new Chance(2)));
        assertThat(copy.add(pack(0, 300))).isEqualTo(Taking.BEHIND);
        copy.expect(0, note(300), List.of());

        assertThat(copy.add(pack(256, 300))).isEqualTo(Taking.BEHIND);
        assertThat(copy.add(pack(0, 300))).isEqualTo(Taking.TAKEN);
        assertThat(copy.add(pack(0, 300))).isEqualTo(Taking.TAKEN);
        assertThat(copy.committable()).isFalse();
        assertThat(copy.size()).isZero();
        assertThat(copy.add(pack(256, 300))).isEqualTo(Taking.TAKEN);
        copy.commit();
        assertThat(copy.expect(300, note(900), List.of())).isInstanceOf(Taking.Forked.class);
        assertThat(copy.expect(3, note(900), proof(3, 900))).isEqualTo(Taking.BEHIND);
        assertThat(copy.expect(300, note(200), List.of())).isEqualTo(Taking.BEHIND);
        assertThat(copy.held()).extracting(Held::expected, Held::next).containsExactly(300L, 300L);
    }

    @Test void an_altered_entry_is_refused_with_its_place() {
        var copy = open(new SimDisk(new Chance(2)));
        copy.expect(0, note(300), List.of());
        var altered = new ArrayList<>(ENTRIES.subList(0, 256));
        altered.set(9, "another".getBytes(UTF_8));

        assertThat(copy.add(new Package(0, 300, altered, pack(0, 300).proof()))).isEqualTo(
            new Taking.Wrong(0, "entries 0 to 255 are not those that the site signed"));
        assertThat(copy.held().next()).isZero();
    }

    @Test void another_key_another_origin_and_no_checkpoint_are_refused() {
        var copy = open(new SimDisk(new Chance(2)));
        var head = new PlainLog(ENTRIES).head();
        var other = new Head(new LogId("hill/other/care/1"), head.size(), head.root());

        for (var note : List.of(signed(head, PlainLog.ORIGIN.origin(), new TestSigner(3)),
            signed(other, PlainLog.ORIGIN.origin(), PlainLog.SIGNER),
            signed(head, "hill/other/care/1", PlainLog.SIGNER), "nonsense".getBytes(UTF_8)))
            assertThat(copy.expect(0, note, List.of())).isInstanceOf(Taking.Wrong.class);
        assertThat(copy.held().expected()).isZero();
    }

    @Test void a_rewritten_past_is_a_fork_with_both_heads() {
        var copy = open(new SimDisk(new Chance(2)));
        bring(copy, 300, 30_000);
        var other = new ArrayList<>(ENTRIES.subList(0, 400));
        other.set(5, header(5, "other"));
        var same = new PlainLog(other.subList(0, 300));
        var longer = new PlainLog(other);

        assertThat(copy.expect(300, same.checkpoint(), List.of())).isEqualTo(
            new Taking.Forked(new PlainLog(ENTRIES.subList(0, 300)).head(), same.head(), true));
        assertThat(copy.expect(300, longer.checkpoint(), proof(300, 400))).isEqualTo(
            new Taking.Forked(new PlainLog(ENTRIES.subList(0, 300)).head(), longer.head(), false));
    }

    @Test void an_entry_without_a_header_is_refused_although_the_site_signed_it() {
        var with = new ArrayList<>(ENTRIES.subList(0, 10));
        with.add("no header".getBytes(UTF_8));
        var log = new PlainLog(with);
        var copy = open(new SimDisk(new Chance(2)));
        copy.expect(0, log.checkpoint(), List.of());

        assertThat(copy.add(new Package(0, 11, with, List.of()))).isInstanceOfSatisfying(Taking.Wrong.class,
            wrong -> assertThat(wrong.position()).isEqualTo(10));
    }

    @Test void rot_of_what_was_committed_is_found_at_the_start() {
        var disk = new SimDisk(new Chance(2));
        var copy = open(disk);
        bring(copy, 256, 30_000);
        bring(copy, 300, 30_000);
        disk.rot("care/tail", disk.read("care/tail").orElseThrow().length - 1L, 4);
        assertThatThrownBy(() -> open(disk)).isInstanceOf(DamagedFile.class);
    }

    private static MirroredJournal open(SimDisk disk) { return MirroredJournal.open(disk, "care", PlainLog.KEY); }

    private static Taking bring(MirroredJournal copy, int size, int bytes) {
        if (size <= copy.held().head().size()) return Taking.TAKEN;
        Taking taking = copy.expect(copy.held().expected(), note(size), proof(copy.held().expected(), size));
        while (taking.equals(Taking.TAKEN) && copy.held().next() < size) {
            long start = copy.held().next();
            taking = copy.add(pack(start, size, bytes));
        }
        if (copy.committable()) copy.commit();
        return taking;
    }

    private static Package pack(long start, int size) { return pack(start, size, 1 << 20); }

    private static Package pack(long start, int size, int bytes) {
        return Package.of(SOURCE, start, size, bytes);
    }

    private static List<Hash> proof(long from, int to) { return SOURCE.consistency(from, to); }

    private static byte[] note(int size) {
        return NOTES.computeIfAbsent(size, _ -> new PlainLog(ENTRIES.subList(0, size)).checkpoint());
    }

    private static byte[] signed(Head head, String name, Signer signer) {
        return Note.sign(Checkpoint.text(head), name, signer).bytes();
    }

    private static MirroredJournal source() {
        var disk = new SimDisk(new Chance(1));
        new PlainLog(ENTRIES).write(disk, "care");
        return open(disk);
    }

    private static List<String> tiles(SimDisk disk, String folder) {
        return disk.copy().paths().stream().filter(path -> path.startsWith(folder) && !path.endsWith("tail")).toList();
    }

    private static List<byte[]> entries(int count) {
        var entries = new ArrayList<byte[]>();
        for (int each = 0; each < count; each++) entries.add(header(each, "bill/" + each));
        return entries;
    }

    private static byte[] header(int each, String about) {
        var header = new Header(1, "bills.paid", Instant.ofEpochSecond(1_770_000_000L + each), new AccountId("ann"),
            new DeviceId("desk"), List.of(), about, List.of(), "", new KeyId("0".repeat(64)));
        return (new String(header.line(), UTF_8) + "\nbody").getBytes(UTF_8);
    }
}
