package org.lazaret.core.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lazaret.core.journal.JournalCheck.Result.Sound;
import org.lazaret.core.world.Chance;
import org.lazaret.core.world.Crashed;
import org.lazaret.core.world.Io;
import org.lazaret.core.world.SimDisk;
import org.lazaret.core.world.SimDisk.Crash;

/// Tiles are written so that the checkpoint on the disk is always one whose files are all there.
class TileWriterTest {
    private static final List<Integer> CHECKPOINTS = List.of(1, 100, 256, 300, 512, 600, 1100);

    @Test void the_files_are_those_of_the_definition_and_no_partial_tile_is_left_over() {
        var disk = new SimDisk(new Chance(1));
        for (int size : CHECKPOINTS) {
            write(disk, List.of(size));
            var right = new SimDisk(new Chance(1));
            new PlainLog(entries(0, size)).write(right, "care");
            right.delete("care/key.pub");
            assertThat(files(disk, "care/")).as("%d", size).isEqualTo(files(right, "care/"));
            for (var file : files(right, "care/"))
                assertThat(disk.read(file)).as(file).get().isEqualTo(
                    right.read(file).orElseThrow());
        }
    }

    @Test void a_crash_at_any_call_leaves_a_whole_log_from_which_the_next_goes_on() {
        var unharmed = new SimDisk(new Chance(1));
        write(unharmed, CHECKPOINTS);
        for (int call = 1; call <= unharmed.calls(); call++) {
            crash(new Crash(call, false));
            crash(new Crash(call, true));
        }
    }

    private static void crash(Crash when) {
        var disk = new SimDisk(new Chance(when.call()));
        disk.crashAt(when);
        long answered = untilCrash(disk);
        disk.cut();
        if (answered > 0 || disk.read("care/checkpoint").isPresent())
            assertThat(JournalCheck.log(disk, "care", PlainLog.KEY)).as("%s", when).isInstanceOfSatisfying(Sound.class,
                sound -> assertThat(sound.head().size()).isGreaterThanOrEqualTo(answered));

        write(disk, CHECKPOINTS);
        assertThat(JournalCheck.log(disk, "care", PlainLog.KEY)).as("%s", when).isEqualTo(
            new Sound(new PlainLog(entries(0, 1100)).head()));
    }

    private static long untilCrash(SimDisk disk) {
        long answered = 0;
        try {
            for (int size : CHECKPOINTS) {
                write(disk, List.of(size));
                answered = size;
            }
        } catch (Crashed died) {
            assertThat(died).hasMessageContaining("died at call");
        }
        return answered;
    }

    /// Goes on from the checkpoint on the disk to each of these sizes.
    private static void write(SimDisk disk, List<Integer> sizes) {
        var tiles = new Tiles(disk, "care");
        var writer = new TileWriter(tiles, PlainLog.ORIGIN, PlainLog.SIGNER);
        disk.read("care/checkpoint").map(note -> Checkpoint.open(note, PlainLog.KEY).orElseThrow()).ifPresent(head -> {
            tiles.load(head);
            writer.begin(head.size());
        });
        for (int size : sizes) {
            if (size <= writer.signed()) continue;
            for (var entry : entries((int) tiles.tree().size(), size)) tiles.add(Merkle.leaf(entry));
            while (size - writer.whole() >= 256)
                assertThat(writer.fill(entries((int) writer.whole(), (int) writer.whole() + 256))).isInstanceOf(
                    Io.Done.class);
            assertThat(writer.sync()).isInstanceOf(Io.Done.class);
            assertThat(writer.checkpoint(entries((int) writer.whole(), size))).isInstanceOf(Io.Done.class);
        }
    }

    private static List<byte[]> entries(int from, int to) {
        return IntStream.range(from, to).mapToObj(each -> ("entry " + each).getBytes(UTF_8)).toList();
    }

    private static List<String> files(SimDisk disk, String folder) {
        var files = new ArrayList<String>();
        for (var name : disk.list(folder)) {
            if (name.endsWith("/")) files.addAll(files(disk, folder + name));
            else files.add(folder + name);
        }
        return files;
    }
}
