package org.lazaret.core.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lazaret.core.journal.JournalCheck.Result.Damaged;
import org.lazaret.core.journal.JournalCheck.Result.Sound;
import org.lazaret.core.world.Chance;
import org.lazaret.core.world.SimDisk;

/// A journal's folder is sound, or its first wrong byte is named: file and offset.
class JournalCheckTest {
    private static final Instant NINE = Instant.parse("2026-01-05T09:00:00Z");

    @Test void a_journal_of_any_size_is_sound() {
        for (int size : List.of(0, 1, 2, 255, 256, 257, 511, 512, 513, 1000)) {
            var log = journal(size);
            assertThat(JournalCheck.journal(disk(log), "care")).as("%d", size).isEqualTo(new Sound(log.head()));
        }
    }

    @Test void a_log_of_three_levels_is_sound_and_a_flipped_byte_is_named_in_every_kind_of_file() {
        var log = plain(70_000);
        var disk = disk(log);
        assertThat(JournalCheck.log(disk, "care", PlainLog.KEY)).isEqualTo(new Sound(log.head()));
        for (var file : List.of("0/000", "0/272", "0/273.p/112", "1/000", "1/001.p/17", "2/000.p/1")) {
            for (int at : List.of(0, 31, disk.read("care/tile/" + file).orElseThrow().length - 1)) {
                disk.rot("care/tile/" + file, at, 1);
                assertThat(JournalCheck.log(disk, "care", PlainLog.KEY)).as("%s, byte %d", file,
                    at).isInstanceOfSatisfying(Damaged.class, damaged -> {
                        assertThat(damaged.file()).isEqualTo("care/tile/" + file);
                        assertThat(damaged.offset()).isEqualTo(at);
                    });
                disk.rot("care/tile/" + file, at, 1);
            }
        }
    }

    @Test void a_wrong_byte_of_an_entry_is_named_by_where_the_entry_begins() {
        var log = journal(300);
        long second = 2 + entry(0, NINE).length;
        for (var place : List.of(second, second + 1, second + 2, second + 99)) {
            var disk = disk(log);
            disk.rot("care/tile/entries/000", place, 16);
            assertThat(JournalCheck.journal(disk, "care")).isInstanceOfSatisfying(Damaged.class, damaged -> {
                assertThat(damaged.file()).isEqualTo("care/tile/entries/000");
                assertThat(damaged.offset()).isEqualTo(second);
            });
        }
    }

    @Test void every_missing_file_is_named() {
        for (var file : List.of("key.pub", "checkpoint", "tile/entries/000", "tile/entries/001.p/44", "tile/0/000",
            "tile/0/001.p/44", "tile/1/000.p/1")) {
            var disk = disk(journal(300));
            disk.delete("care/" + file);
            assertThat(JournalCheck.journal(disk, "care")).isEqualTo(
                new Damaged("care/" + file, 0, "the file is missing"));
        }
    }

    @Test void a_file_that_is_too_long_or_too_short_is_named_by_where_it_should_end() {
        var log = journal(300);
        for (var file : List.of("tile/entries/000", "tile/entries/001.p/44", "tile/0/000", "tile/0/001.p/44")) {
            var disk = disk(log);
            var right = disk.read("care/" + file).orElseThrow();
            disk.replace("care/" + file, java.util.Arrays.copyOf(right, right.length + 1));
            assertThat(JournalCheck.journal(disk, "care")).isInstanceOfSatisfying(Damaged.class, damaged -> {
                assertThat(damaged.file()).isEqualTo("care/" + file);
                assertThat(damaged.offset()).isEqualTo(right.length);
            });
            disk.replace("care/" + file, java.util.Arrays.copyOf(right, right.length - 1));
            assertThat(JournalCheck.journal(disk, "care")).isInstanceOfSatisfying(Damaged.class,
                damaged -> assertThat(damaged.file()).isEqualTo("care/" + file));
        }
    }

    @Test void a_folder_made_anew_from_changed_entries_does_not_pass_under_the_old_checkpoint() {
        var old = journal(300);
        var entries = entries(300);
        entries.set(7, entry(8, NINE.plusNanos(7000)));
        var disk = disk(new PlainLog(entries));
        disk.replace("care/checkpoint", old.checkpoint());

        assertThat(JournalCheck.journal(disk, "care")).isEqualTo(new Damaged("care/checkpoint", 28,
            "the root that was signed is not the root of these entries"));
    }

    @Test void a_tile_changed_together_with_its_entry_does_not_pass() {
        var entries = entries(600);
        entries.set(7, entry(8, NINE.plusNanos(7000)));
        var forged = disk(new PlainLog(entries));
        var disk = disk(journal(600));
        for (var file : List.of("care/tile/entries/000", "care/tile/0/000"))
            disk.replace(file, forged.read(file).orElseThrow());

        assertThat(JournalCheck.journal(disk, "care")).isInstanceOfSatisfying(Damaged.class,
            damaged -> assertThat(damaged.file()).isEqualTo("care/tile/0/000"));
    }

    @Test void a_partial_tile_may_be_left_over_or_replaced_by_the_full_one() {
        var disk = disk(journal(300));
        disk.put(new SimDiskWith(disk(journal(400))).without("care/checkpoint").copy());
        assertThat(JournalCheck.journal(disk, "care")).as("a crash before the checkpoint of 400").isInstanceOf(
            Sound.class);
        disk.put(new SimDiskWith(disk(journal(512))).without("care/checkpoint").copy());
        disk.delete("care/tile/0/001.p/44");
        disk.delete("care/tile/entries/001.p/44");
        assertThat(JournalCheck.journal(disk, "care")).as("the full tile stands for the partial one").isInstanceOf(
            Sound.class);
    }

    @Test void a_wrong_byte_in_a_partial_tile_that_is_left_over_is_found() {
        for (var file : List.of("care/tile/0/000.p/200", "care/tile/entries/000.p/200")) {
            var disk = disk(journal(300));
            disk.put(new SimDiskWith(disk(journal(200))).without("care/checkpoint").copy());
            assertThat(JournalCheck.journal(disk, "care")).isInstanceOf(Sound.class);
            disk.rot(file, 41, 1);
            assertThat(JournalCheck.journal(disk, "care")).isInstanceOfSatisfying(Damaged.class, damaged -> {
                assertThat(damaged.file()).isEqualTo(file);
                assertThat(damaged.offset()).isEqualTo(41);
            });
        }
    }

    @Test void an_entry_older_than_the_one_before_is_found() {
        var disk = disk(new PlainLog(List.of(entry(0, NINE), entry(1, NINE), entry(2, NINE.minusNanos(1000)))));
        int third = 2 * (2 + entry(0, NINE).length) + 2;

        assertThat(JournalCheck.journal(disk, "care")).isEqualTo(new Damaged("care/tile/entries/000.p/3", third,
            "an entry of 2026-01-05T08:59:59.999999Z after one of 2026-01-05T09:00:00Z"));
    }

    @Test void an_entry_without_a_header_is_found_at_its_byte() {
        var entry = new String(entry(0, NINE), UTF_8).replace("\"by\"", "\"bx\"");
        var disk = disk(new PlainLog(List.of(entry.getBytes(UTF_8))));
        assertThat(JournalCheck.journal(disk, "care")).isInstanceOfSatisfying(Damaged.class,
            damaged -> assertThat(damaged.offset()).isBetween(2L + entry.indexOf("\"bx\"") - 1,
                2L + entry.indexOf("\"bx\"") + 3));
        assertThat(JournalCheck.journal(disk(new PlainLog(List.of("no newline".getBytes(UTF_8)))), "care")).isEqualTo(
            new Damaged("care/tile/entries/000.p/1", 12, "the entry ends and its header does not"));
    }

    @Test void a_kind_or_a_key_that_is_none_is_found_at_its_byte() {
        var entry = new String(entry(0, NINE), UTF_8);
        for (var kind : List.of("visits", "visits.", ".recorded", "Visits.recorded", "visits.re.corded",
            "9visits.recorded")) {
            var disk = disk(new PlainLog(List.of(entry.replace("visits.recorded", kind).getBytes(UTF_8))));
            assertThat(JournalCheck.journal(disk, "care")).as(kind).isEqualTo(
                new Damaged("care/tile/entries/000.p/1", 17,
                    "`kind` is no room and past tense: " + kind));
        }
        for (var key : List.of("", "0".repeat(63), "0".repeat(65), "A".repeat(64))) {
            var disk = disk(new PlainLog(List.of(entry.replace("0".repeat(64), key).getBytes(UTF_8))));
            assertThat(JournalCheck.journal(disk, "care")).as(key).isEqualTo(new Damaged("care/tile/entries/000.p/1",
                2 + entry.indexOf("0".repeat(64)), "`key` is no SHA-256 in hexadecimal"));
        }
    }

    @Test void a_checkpoint_of_another_journal_or_key_is_found() {
        var log = journal(3);
        var disk = disk(log);
        var other = new Head(new LogId("hill/high-street/access/1"), 3, log.head().root());
        disk.replace("care/checkpoint",
            Note.sign(Checkpoint.text(other), PlainLog.ORIGIN.origin(), PlainLog.SIGNER).bytes());
        assertThat(JournalCheck.journal(disk, "care")).isInstanceOfSatisfying(Damaged.class,
            damaged -> assertThat(damaged.what()).contains("access").contains("care"));
        disk.replace("care/checkpoint", Note.sign(Checkpoint.text(log.head()), "another", PlainLog.SIGNER).bytes());
        assertThat(JournalCheck.journal(disk, "care")).isInstanceOf(Damaged.class);
    }

    private static SimDisk disk(PlainLog log) {
        var disk = new SimDisk(new Chance(1));
        log.write(disk, "care");
        return disk;
    }

    private static PlainLog journal(int size) { return new PlainLog(entries(size)); }

    private static List<byte[]> entries(int size) {
        var entries = new ArrayList<byte[]>();
        for (int each = 0; each < size; each++) entries.add(entry(each, NINE.plusNanos(each * 1000L)));
        return entries;
    }

    private static byte[] entry(int number, Instant at) {
        var key = new KeyId("%064x".formatted(number));
        var header = new Header(1, "visits.recorded", at, new AccountId("a-1"), new DeviceId("d-1"), List.of(), "",
            List.of(), "", key);
        return (new String(header.line(), UTF_8) + "\nbody of " + number % 10).getBytes(UTF_8);
    }

    private static PlainLog plain(int size) {
        var entries = new ArrayList<byte[]>();
        for (int each = 0; each < size; each++) entries.add(Integer.toString(each).getBytes(UTF_8));
        return new PlainLog(entries);
    }

    /// A disk of which some files are taken, to put the others on another.
    private record SimDiskWith(SimDisk disk) {
        SimDiskWith without(String file) {
            disk.delete(file);
            return this;
        }

        org.lazaret.core.world.DiskCopy copy() { return disk.copy(); }
    }
}
