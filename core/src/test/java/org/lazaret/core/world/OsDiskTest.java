package org.lazaret.core.world;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A folder of the real disk, as far as it can be seen without pulling the plug.
class OsDiskTest {
    @TempDir private Path folder;
    private OsDisk disk;

    @BeforeEach void open() { disk = new OsDisk(folder.resolve("new/data")); }

    @AfterEach void close() { disk.close(); }

    @Test void a_file_is_made_with_its_folders_when_it_is_first_written() {
        try (var file = disk.open("site/log/1")) {
            assertThat(file.size()).isZero();
            assertThat(file.read(0, ByteBuffer.allocate(3))).isEqualTo(new Io.Done(-1));
            assertThat(file.sync()).isEqualTo(Io.DONE);
            assertThat(disk.list("site")).isEmpty();

            assertThat(file.write(2, bytes("abc"))).isEqualTo(new Io.Done(3));
            assertThat(file.sync()).isEqualTo(Io.DONE);
            assertThat(file.size()).isEqualTo(5);
            assertThat(disk.read("site/log/1")).contains(new byte[]{0, 0, 'a', 'b', 'c'});
        }
    }

    /// Tiles are written one by one and synced together, each opened anew.
    @Test void what_was_written_and_closed_is_synced_by_whoever_opens_it_again() throws IOException {
        try (var file = disk.open("tile")) {
            file.write(0, bytes("abc"));
        }
        var told = folder.resolve("told.jfr");
        try (var recording = new Recording(); var again = disk.open("tile")) {
            recording.enable("jdk.FileForce").withoutThreshold();
            recording.start();
            assertThat(again.sync()).isInstanceOf(Io.Done.class);
            recording.stop();
            recording.dump(told);
        }
        assertThat(RecordingFile.readAllEvents(told)).extracting(event -> event.getString("path")).anyMatch(
            path -> path.endsWith("tile"));
    }

    @Test void a_read_goes_on_until_the_buffer_is_full_or_the_file_ends() {
        disk.replace("f", "hello".getBytes(UTF_8));
        try (var file = disk.open("f")) {
            var three = ByteBuffer.allocate(3);
            assertThat(file.read(1, three)).isEqualTo(new Io.Done(3));
            assertThat(three.array()).asString(UTF_8).isEqualTo("ell");
            assertThat(file.read(3, ByteBuffer.allocate(9))).isEqualTo(new Io.Done(2));
            assertThat(file.read(5, ByteBuffer.allocate(9))).isEqualTo(new Io.Done(-1));
        }
    }

    @Test void a_list_is_sorted_and_marks_folders_and_hides_what_is_half_written() throws IOException {
        disk.replace("a/b", new byte[0]);
        disk.replace("c", new byte[0]);
        disk.replace("B", new byte[0]);
        Files.createFile(folder.resolve("new/data/.c.new"));

        assertThat(disk.list("")).containsExactly("B", "a/", "c");
        assertThat(disk.list("a")).containsExactly("b");
        assertThat(disk.list("a/")).containsExactly("b");
        assertThat(disk.list("none")).isEmpty();
    }

    @Test void a_file_is_replaced_whole_and_what_was_left_half_written_is_no_obstacle() throws IOException {
        disk.replace("a/f", "one and more".getBytes(UTF_8));
        Files.writeString(folder.resolve("new/data/a/.f.new"), "left by a crash, and longer than what comes");

        assertThat(disk.replace("a/f", "two".getBytes(UTF_8))).isEqualTo(new Io.Done(3));
        assertThat(disk.read("a/f")).contains("two".getBytes(UTF_8));
        assertThat(folder.resolve("new/data/a/.f.new")).doesNotExist();
    }

    @Test void a_file_that_is_not_there_is_deleted_and_read_without_a_fault() {
        disk.replace("f", new byte[1]);

        assertThat(disk.delete("f")).isEqualTo(Io.DONE);
        assertThat(disk.delete("f")).isEqualTo(Io.DONE);
        assertThat(disk.read("f")).isEmpty();
    }

    @Test void what_cannot_be_done_is_a_failure_that_says_why() throws IOException {
        Files.createFile(folder.resolve("new/data/f"));

        assertThat(disk.replace("f/g", new byte[1])).isInstanceOf(Io.Failed.class);
        assertThat(disk.open("f/g").write(0, bytes("x"))).isInstanceOf(Io.Failed.class);
        assertThatThrownBy(() -> disk.list("f")).isInstanceOf(DiskFault.class).hasMessageContaining("cannot list f");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/etc/passwd", "../f", "a/../../f", "a//b", "a/", ".",
        ".hidden"}) void no_path_leads_out_of_the_folder(String path) {
        assertThatThrownBy(() -> disk.open(path)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> disk.replace(path, new byte[0])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> disk.delete(path)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test void what_one_owns_no_other_owns_until_the_disk_is_closed() {
        assertThat(disk.own("lock")).isEqualTo(Io.DONE);
        assertThat(disk.own("lock")).isInstanceOf(Io.Failed.class);
        try (var other = new OsDisk(folder.resolve("new/data"))) {
            assertThat(other.own("lock")).isInstanceOf(Io.Failed.class);
        }
        disk.close();
        try (var next = new OsDisk(folder.resolve("new/data"))) {
            assertThat(next.own("lock")).isEqualTo(Io.DONE);
        }
    }

    @Test void an_interrupted_thread_reads_writes_and_syncs_all_the_same_and_stays_interrupted() {
        try (var file = disk.open("f")) {
            Thread.currentThread().interrupt();
            assertThat(file.write(0, bytes("abc"))).isEqualTo(new Io.Done(3));
            assertThat(Thread.interrupted()).isTrue();
            Thread.currentThread().interrupt();
            assertThat(file.sync()).isEqualTo(Io.DONE);
            assertThat(Thread.interrupted()).isTrue();
            Thread.currentThread().interrupt();
            var read = ByteBuffer.allocate(3);
            assertThat(file.read(0, read)).isEqualTo(new Io.Done(3));
            assertThat(Thread.interrupted()).isTrue();
            assertThat(read.array()).asString(UTF_8).isEqualTo("abc");
        }
    }

    @Test void a_closed_file_fails() {
        var file = disk.open("f");
        file.write(0, bytes("a"));
        file.close();

        assertThat(file.write(0, bytes("b"))).isInstanceOf(Io.Failed.class);
    }

    @Test void there_is_room_on_the_disk() { assertThat(disk.room()).isPositive(); }

    private static ByteBuffer bytes(String text) { return ByteBuffer.wrap(text.getBytes(UTF_8)); }
}
