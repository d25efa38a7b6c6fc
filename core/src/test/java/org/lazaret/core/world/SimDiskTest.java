package org.lazaret.core.world;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// A disk that keeps what is promised and not a byte more.
class SimDiskTest {
    private final SimDisk disk = new SimDisk(new Chance(7));

    @Test void what_was_synced_survives_a_power_cut() {
        write("site/log", 0, "saved");
        sync("site/log");

        disk.cut();

        assertThat(text("site/log")).isEqualTo("saved");
    }

    @Test void what_was_replaced_survives_a_power_cut_and_so_does_a_deletion() {
        disk.replace("a", bytes("one"));
        disk.replace("b", bytes("two"));
        disk.replace("a", bytes("three"));
        disk.delete("b");

        disk.cut();

        assertThat(text("a")).isEqualTo("three");
        assertThat(disk.list("")).containsExactly("a");
    }

    @Test void a_write_that_was_not_synced_is_kept_or_lost_or_torn_between_sectors() {
        var fates = new TreeSet<>(after(400, cut -> {
            cut.open("f").write(0, ByteBuffer.wrap(new byte[2048]));
            cut.open("f").sync();
            cut.open("f").write(100, ByteBuffer.wrap(filled(1600)));
            cut.cut();
            return sectors(cut.read("f").orElseThrow());
        }));

        assertThat(fates).contains("....", "xxxx", "x...", "..x.", ".xx.").hasSize(16);
    }

    @Test void writes_of_one_file_reach_the_disk_in_any_order_and_a_sync_is_a_barrier() {
        var fates = new TreeSet<>(after(400, cut -> {
            var file = cut.open("f");
            file.write(0, ByteBuffer.wrap(bytes("1")));
            file.sync();
            file.write(1, ByteBuffer.wrap(bytes("2")));
            file.write(2, ByteBuffer.wrap(bytes("3")));
            cut.cut();
            return new String(cut.read("f").orElseThrow(), UTF_8).replace('\0', '-');
        }));

        assertThat(fates).containsExactly("1", "1-", "1--", "1-3", "12", "12-", "123");
    }

    @Test void a_sync_of_one_file_says_nothing_of_another() {
        var fates = new TreeSet<>(after(100, cut -> {
            cut.open("a").write(0, ByteBuffer.wrap(bytes("a")));
            cut.open("b").write(0, ByteBuffer.wrap(bytes("b")));
            cut.open("b").sync();
            cut.cut();
            return String.join("", cut.list(""));
        }));

        assertThat(fates).containsExactly("ab", "b");
    }

    @Test void a_killed_process_leaves_all_it_wrote_in_sight_but_not_durable() {
        write("f", 0, "seen");
        disk.own("lock");

        disk.kill();

        assertThat(text("f")).isEqualTo("seen");
        assertThat(disk.durable().read("f")).isEmpty();
        assertThat(disk.own("lock")).isEqualTo(Io.DONE);
    }

    @Test void what_one_owns_no_other_owns() {
        disk.own("lock");

        assertThat(disk.own("lock")).isInstanceOf(Io.Failed.class);
    }

    @Test void a_file_opened_by_the_dead_cannot_be_used() {
        var file = disk.open("f");
        disk.kill();

        assertThatThrownBy(file::size).isInstanceOf(Crashed.class);
    }

    @Test void the_process_dies_at_the_call_it_was_told_to_before_or_after_the_effect() {
        var before = dying(new SimDisk.Crash(2, false));
        var after = dying(new SimDisk.Crash(2, true));

        assertThat(before.durable().read("f")).isEmpty();
        assertThat(after.durable().read("f")).contains(bytes("x"));
    }

    @Test void nothing_works_between_death_and_the_next_life() {
        var dead = dying(new SimDisk.Crash(2, true));

        assertThatThrownBy(() -> dead.read("f")).isInstanceOf(Crashed.class);
        dead.cut();
        assertThat(dead.read("f")).contains(bytes("x"));
    }

    @Test void a_full_disk_takes_what_fits_and_writes_over_what_it_has() {
        write("f", 0, "1234");
        disk.leave(2);

        assertThat(disk.open("f").write(4, ByteBuffer.wrap(bytes("5678")))).isInstanceOf(Io.Failed.class);
        assertThat(text("f")).isEqualTo("123456");
        assertThat(disk.open("f").write(0, ByteBuffer.wrap(bytes("abcdef")))).isEqualTo(new Io.Done(6));
        assertThat(disk.replace("g", bytes("7"))).isInstanceOf(Io.Failed.class);
        assertThat(disk.room()).isZero();
    }

    @Test void a_failed_sync_loses_what_was_written_for_good_while_it_stays_in_sight() {
        write("f", 0, "gone");
        disk.failSyncs(1, false);

        assertThat(disk.open("f").sync()).isInstanceOf(Io.Failed.class);
        assertThat(disk.open("f").sync()).isEqualTo(Io.DONE);
        assertThat(text("f")).isEqualTo("gone");
        disk.cut();
        assertThat(text("f")).isEmpty();
    }

    @Test void a_failed_sync_may_have_happened_all_the_same() {
        write("f", 0, "kept");
        disk.failSyncs(1, true);

        assertThat(disk.open("f").sync()).isInstanceOf(Io.Failed.class);
        disk.cut();
        assertThat(text("f")).isEqualTo("kept");
    }

    @Test void a_slow_disk_says_how_long_it_took() {
        disk.slow(Duration.ofMillis(40));
        write("f", 0, "x");
        sync("f");

        assertThat(disk.waited()).isEqualTo(Duration.ofMillis(80));
    }

    @Test void a_cell_that_goes_bad_is_read_as_it_is() {
        write("f", 0, "abc");
        disk.rot("f", 1, 1);

        assertThat(text("f")).isEqualTo("acc");
    }

    @Test void a_copy_stays_as_it_was_and_can_be_put_back() {
        write("site/f", 0, "old");
        sync("site/f");
        var copy = disk.copy();
        write("site/f", 0, "new");
        sync("site/f");

        assertThat(copy.read("site/f")).contains(bytes("old"));
        assertThat(text("site/f")).isEqualTo("new");
        disk.put(copy);
        assertThat(text("site/f")).isEqualTo("old");
    }

    @Test void a_folder_lists_its_names_in_order_with_folders_marked() {
        disk.replace("site/z", bytes(""));
        disk.replace("site/care/tile/0", bytes(""));
        disk.replace("sites", bytes(""));

        assertThat(disk.list("site")).containsExactly("care/", "z");
        assertThat(disk.list("")).containsExactly("site/", "sites");
    }

    @Test void a_file_reads_as_a_file_does_at_any_place_and_of_any_size() {
        var model = new byte[20_000];
        var chance = new Chance(3);
        var file = disk.open("f");
        for (var round = 0; round < 300; round++) {
            var at = chance.below(15_000);
            var piece = filled(1 + chance.below(5_000));
            file.write(at, ByteBuffer.wrap(piece));
            System.arraycopy(piece, 0, model, at, piece.length);
            if (chance.oneIn(5)) file.sync();
            if (chance.oneIn(9)) assertThat(disk.copy().read("f")).isPresent();
        }

        var seen = text("f").getBytes(UTF_8);
        assertThat(seen).isEqualTo(Arrays.copyOf(model, seen.length));
        file.sync();
        disk.cut();
        assertThat(disk.read("f").orElseThrow()).isEqualTo(seen);
    }

    private SimDisk dying(SimDisk.Crash when) {
        var dying = new SimDisk(new Chance(1));
        dying.crashAt(when);
        var file = dying.open("f");
        file.write(0, ByteBuffer.wrap(bytes("x")));
        assertThatThrownBy(file::sync).isInstanceOf(Crashed.class).hasMessageContaining("sync f");
        return dying;
    }

    private static List<String> after(int times, Function<SimDisk, String> history) {
        return IntStream.range(0, times).mapToObj(seed -> history.apply(new SimDisk(new Chance(seed)))).toList();
    }

    private static String sectors(byte[] whole) {
        var picture = new StringBuilder();
        for (var sector = 0; sector < 4; sector++) picture.append(whole[sector * 512 + 100] == 0 ? '.' : 'x');
        return picture.toString();
    }

    private static byte[] filled(int count) {
        var filled = new byte[count];
        Arrays.fill(filled, (byte) 'x');
        return filled;
    }

    private void write(String path, long at, String text) { disk.open(path).write(at, ByteBuffer.wrap(bytes(text))); }

    private void sync(String path) { disk.open(path).sync(); }

    private String text(String path) { return new String(disk.read(path).orElseThrow(), UTF_8); }

    private static byte[] bytes(String text) { return text.getBytes(UTF_8); }
}
