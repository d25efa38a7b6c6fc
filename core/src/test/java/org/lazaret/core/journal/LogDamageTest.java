package org.lazaret.core.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;
import org.lazaret.core.world.Chance;
import org.lazaret.core.world.DamagedFile;
import org.lazaret.core.world.DiskCopy;
import org.lazaret.core.world.SimDisk;

/// One byte of a log is not what was written. It is found and its file named; or it was nothing that anybody wrote,
/// and then the log holds what it held.
class LogDamageTest {
    private static final LogSize SMALL = new LogSize(4 * 1024, 40);
    /// Each build flips every 13th byte; `-Dlazaret.everyByte=1` flips all of them.
    private static final int EVERY = Integer.getInteger("lazaret.everyByte", 13);

    private final SimDisk disk = new SimDisk(new Chance(3));

    @Test void each_byte_of_a_small_log_is_found_and_named_or_holds_nothing() {
        var client = written(45);
        var whole = disk.copy();
        assertThat(whole.paths()).anyMatch(path -> path.contains("tile/entries/000")).anyMatch(
            path -> path.endsWith(".p/1")).contains("site/log/mark");

        for (var path : whole.paths()) {
            int length = whole.read(path).orElseThrow().length;
            int written = written(whole, path);
            for (int at = path.hashCode() & 3; at < length; at += EVERY)
                assertThat(found(client, whole, new Flip(path, at, 1 << (at % 8)))).as("%s %d", path, at).isEqualTo(
                    at < written);
        }
    }

    /// How many bytes of a file anybody wrote for what they are: the rest are zeros in reserve. The mark is a hint;
    /// it may be lost.
    private static int written(DiskCopy whole, String path) {
        var bytes = whole.read(path).orElseThrow();
        if (path.endsWith("/mark")) return 0;
        return path.contains("/log/") ? new FrameReader(bytes).end(0) : bytes.length;
    }

    @Test void any_byte_of_a_large_log_is_found() {
        var client = written(600);
        var whole = disk.copy();
        var chance = new Chance(11);
        for (var path : whole.paths()) {
            int written = written(whole, path);
            for (int flip = 0; flip < 2 && written > 0; flip++)
                assertThat(found(client, whole, new Flip(path, chance.below(written), 1 << chance.below(8)))).as(
                    path).isTrue();
        }
    }

    @Test void rot_in_the_log_is_found_by_who_reads_it_and_not_carried_into_tiles() {
        var client = new Client(disk, SMALL);
        var log = client.found();
        client.tell(log, 40);
        client.commit(log);
        disk.rot("site/log/00000001", 120 + 70, 4);

        assertThatThrownBy(() -> Client.acts(log)).isInstanceOfSatisfying(DamagedFile.class,
            damage -> assertThat(damage.file()).isEqualTo("site/log/00000001"));
        assertThatThrownBy(() -> {
            while (log.tidy()) {}
        }).isInstanceOf(DamagedFile.class);
    }

    @Test void rot_in_old_tiles_is_found_by_scrubbing() {
        var client = written(300);
        var log = client.open();
        Client.acts(log);
        while (log.scrub()) {}
        disk.rot("site/care/tile/entries/001", 77, 4);

        assertThatThrownBy(() -> {
            while (log.scrub()) {}
        }).isInstanceOfSatisfying(DamagedFile.class,
            damage -> assertThat(damage.file()).isEqualTo("site/care/tile/entries/001"));
    }

    /// Readers check only the entries that they ask for: scrubbing must look at each.
    @Test void rot_in_any_entry_of_an_old_bundle_is_found_by_scrubbing_whatever_was_read_of_it() {
        var bundle = "site/care/tile/entries/001";
        var log = written(300).open();
        Client.acts(log);
        int length = disk.read(bundle).orElseThrow().length;
        for (int at = 1; at < length; at += 8 * EVERY) {
            disk.rot(bundle, at, 4);
            assertThatThrownBy(() -> {
                while (log.scrub()) {}
            }).as("byte %d", at).isInstanceOf(DamagedFile.class).hasMessageContaining(bundle);
            disk.rot(bundle, at, 4);
            while (log.scrub()) {}
        }
    }

    @Test void damage_before_the_last_group_is_found_without_the_mark() {
        var client = new Client(disk, new LogSize(16 * 1024, 40));
        var log = client.found();
        for (int group = 0; group < 9; group++) {
            client.tell(log, 1);
            client.commit(log);
        }
        disk.kill();
        disk.delete("site/log/mark");
        var whole = disk.copy();
        var frames = frames(whole.read("site/log/00000001").orElseThrow());
        assertThat(frames).hasSize(9);

        for (int frame = 0; frame < 9; frame++) {
            disk.put(whole);
            disk.rot("site/log/00000001", frames.get(frame) + 60, 1);
            if (frame == 8) assertThat(Client.acts(client.open())).as("nobody can tell from a torn end").isEqualTo(8);
            else assertDamaged(client, "site/log/00000001", frames.get(frame));
        }
    }

    @Test void an_act_taken_out_or_changed_with_its_checksum_and_number_made_right_is_found() {
        var client = new Client(disk, new LogSize(16 * 1024, 40));
        var log = client.found();
        client.tell(log, 6);
        client.commit(log);
        disk.kill();
        var path = "site/log/00000001";
        var bytes = disk.read(path).orElseThrow();
        var frames = frames(bytes);

        var changed = bytes.clone();
        changed[frames.get(2) + 65] ^= 1;
        sum(changed, frames.get(2), frames.get(3) - frames.get(2));
        disk.replace(path, changed);
        assertDamaged(client, path, frames.get(2));

        var shorter = new byte[bytes.length];
        System.arraycopy(bytes, 0, shorter, 0, frames.get(2));
        System.arraycopy(bytes, frames.get(3), shorter, frames.get(2), bytes.length - frames.get(3));
        int at = frames.get(2);
        for (int frame = 3; frame < 6; frame++) {
            int length = ByteBuffer.wrap(shorter).getInt(at + Frame.LENGTH_AT);
            ByteBuffer.wrap(shorter).putLong(at + Frame.NUMBER_AT, frame - 1);
            sum(shorter, at, length);
            at += length;
        }
        disk.replace(path, shorter);
        assertDamaged(client, path, frames.get(2));
    }

    private static void sum(byte[] segment, int at, int length) {
        var crc = new CRC32C();
        crc.update(segment, at + Frame.LENGTH_AT, length - Frame.LENGTH_AT);
        ByteBuffer.wrap(segment).putInt(at, (int) crc.getValue());
    }

    @Test void another_log_with_as_many_entries_does_not_fit_under_these_tiles() {
        var other = new SimDisk(new Chance(4));
        var theirs = DiskLog.found(new Client(other, SMALL).place(), Client.JOURNALS, Client.SIGNER);
        for (int each = 0; each < 3; each++) theirs.append(List.of(new Line("care", new byte[]{(byte) each})));
        theirs.gather();
        theirs.settle(theirs.flush());
        var client = new Client(disk, SMALL);
        var log = client.found();
        for (int each = 0; each < 3; each++) log.append(List.of(new Line("care", new byte[]{(byte) (each + 9)})));
        client.commit(log);
        log.close();
        disk.clear("site/log/");
        disk.put(other.copy().under("site/log/"));

        assertThatThrownBy(client::open).isInstanceOf(DamagedFile.class).hasMessageContaining(
            "entry 0 of hill/north/care/1 is another than the one in the tiles");
    }

    @Test void what_was_cut_does_not_come_back_when_the_same_acts_are_told_again() {
        for (int again = 1; again < 14; again++) {
            disk.wipe();
            var client = new Client(disk, SMALL);
            var log = client.found();
            client.tell(log, 14);
            client.commit(log);
            disk.kill();
            assertThat(disk.list("site/log").size()).isGreaterThan(4);
            disk.delete("site/log/mark");
            disk.rot("site/log/00000001", frames(disk.read("site/log/00000001").orElseThrow()).get(0) + 60, 1);

            var retold = new Client(disk, SMALL);
            var opened = retold.open();
            assertThat(opened.opened().cutBytes()).isGreaterThan(8_000);
            assertThat(opened.opened().unanswered()).isZero();
            assertThat(Client.acts(opened)).isZero();
            retold.tell(opened, again);
            retold.commit(opened);
            disk.kill();
            assertThat(Client.acts(retold.open())).isEqualTo(again);
        }
    }

    @Test void a_segment_that_is_missing_is_missed() {
        var client = new Client(disk, SMALL);
        var log = client.found();
        for (int group = 0; group < 30; group++) {
            client.tell(log, 1);
            client.commit(log);
        }
        disk.kill();
        var whole = disk.copy();
        var segments = disk.list("site/log").stream().filter(name -> name.startsWith("0")).toList();
        assertThat(segments).hasSizeGreaterThan(4);
        for (var segment : segments.subList(0, segments.size() - 1)) { // the last is in reserve
            disk.put(whole);
            disk.delete("site/log/" + segment);
            assertThatThrownBy(client::open).isInstanceOf(DamagedFile.class);
        }
    }

    @Test void an_older_log_under_newer_tiles_is_found() {
        var client = new Client(disk, SMALL);
        var log = client.found();
        client.tell(log, 2);
        client.commit(log);
        var older = disk.copy().under("site/log/");
        client.tell(log, 60);
        client.commit(log);
        while (log.tidy()) {}
        log.close();
        disk.clear("site/log/");
        disk.put(older);

        assertThatThrownBy(client::open).isInstanceOf(DamagedFile.class).hasMessageContaining("checkpoint covers");
    }

    private record Flip(String path, int at, int mask) {}

    /// Flips one bit of what was there, opens and reads everything.
    private boolean found(Client client, DiskCopy whole, Flip flip) {
        disk.clear("");
        disk.put(whole);
        disk.rot(flip.path(), flip.at(), flip.mask());
        try {
            var log = client.open();
            assertThat(Client.acts(log)).as(flip.toString()).isEqualTo(client.answered());
            while (log.scrub()) {}
            return false;
        } catch (DamagedFile damage) {
            assertThat(damage.file()).as(flip.toString()).isEqualTo(flip.path());
            assertThat(damage.offset()).as(flip.toString()).isLessThanOrEqualTo(flip.at());
            return true;
        }
    }

    private void assertDamaged(Client client, String file, int offset) {
        assertThatThrownBy(client::open).isInstanceOfSatisfying(DamagedFile.class, damage -> {
            assertThat(damage.file()).isEqualTo(file);
            assertThat(damage.offset()).isEqualTo(offset);
        });
        disk.kill();
    }

    /// Where frames begin.
    private static List<Integer> frames(byte[] segment) {
        var reader = new FrameReader(segment);
        var frames = new ArrayList<Integer>();
        int at = SegmentHeader.parse(segment).orElseThrow().bytes().length;
        while (reader.read(at) instanceof FrameReader.Found.Whole frame) {
            frames.add(at);
            at += frame.length();
        }
        return frames;
    }

    /// A log of so many acts, of which the last are only in the log.
    private Client written(int acts) {
        var client = new Client(disk, SMALL);
        var log = client.found();
        for (int group = 0; group < acts / 3; group++) {
            client.tell(log, 3);
            client.commit(log);
            if (group < acts / 3 - 3) while (log.tidy()) {}
        }
        disk.kill();
        return client;
    }
}
