package org.lazaret.core.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lazaret.core.world.Chance;
import org.lazaret.core.world.DamagedFile;
import org.lazaret.core.world.DiskFault;
import org.lazaret.core.world.Io;
import org.lazaret.core.world.SimDisk;
import org.lazaret.core.world.Stopped;

/// What a log takes, keeps, gives back and refuses while nothing crashes.
class DiskLogTest {
    private static final LogSize SIZE = new LogSize(16 * 1024, 100);

    private final SimDisk disk = new SimDisk(new Chance(1));
    private final Client client = new Client(disk, SIZE);

    @Test void what_is_appended_is_read_once_it_is_durable_and_not_before() {
        var log = client.found();
        client.tell(log, 5);

        assertThat(log.journal("care").size()).isZero();
        client.commit(log);
        assertThat(Client.acts(log)).isEqualTo(5);
    }

    @Test void an_act_is_told_where_each_of_its_lines_will_stand() {
        var log = client.found();

        assertThat(log.append(List.of(line("care", "a"), line("access", "b"), line("care", "c")))).containsExactly(0, 0,
            1);
        assertThat(log.append(List.of(line("access", "d")))).containsExactly(1);
    }

    @Test void a_group_takes_all_that_waits_and_what_comes_meanwhile_waits_for_the_next() {
        var log = client.found();
        client.tell(log, 2);
        log.gather();
        client.tell(log, 1);
        log.settle(log.flush());

        assertThat(Client.acts(log)).isEqualTo(2);
        assertThat(log.gather()).isTrue();
        log.settle(log.flush());
        assertThat(Client.acts(log)).isEqualTo(3);
        assertThat(log.gather()).isFalse();
    }

    @Test void a_cursor_at_the_end_goes_on_when_there_is_more() {
        var log = client.found();
        var cursor = log.journal("care").from(0);
        assertThat(cursor.next()).isFalse();

        log.append(List.of(line("care", "a")));
        client.commit(log);

        assertThat(cursor.next()).isTrue();
        assertThat(new String(cursor.entry(), UTF_8)).isEqualTo("a");
        assertThat(cursor.next()).isFalse();
    }

    @Test void all_is_there_after_a_restart_with_and_without_a_close_and_the_tidying_of_it() {
        var log = client.found();
        for (int round = 0; round < 60; round++) {
            client.tell(log, 1 + round % 4);
            client.commit(log);
            if (round % 5 == 0) while (log.tidy()) {}
            if (round % 7 == 3) {
                if (round % 2 == 0) log.close();
                disk.kill();
                log = client.recover();
            }
        }
        assertThat(Client.acts(log)).isEqualTo(client.answered());
    }

    @Test void roots_and_proofs_are_those_of_the_entries_at_every_size() {
        var log = client.found();
        for (int round = 0; round < 40; round++) {
            client.tell(log, 2);
            client.commit(log);
            if (round == 30) while (log.tidy()) {}
        }
        var journal = log.journal("care");
        var leaves = Client.expected("care", 80).stream().map(text -> Merkle.leaf(text.getBytes(UTF_8))).toList();

        assertThat(journal.size()).isEqualTo(leaves.size()).isGreaterThan(512);
        assertThat(log.head("care")).isEqualTo(new Head(Client.JOURNALS.get(0), leaves.size(), root(leaves)));
        for (int size = 1; size < leaves.size(); size += 37) {
            assertThat(journal.root(size)).isEqualTo(root(leaves.subList(0, size)));
            assertThat(Merkle.consistent(new Head(journal.origin(), size, root(leaves.subList(0, size))),
                log.head("care"), journal.consistency(size, leaves.size()))).isTrue();
            assertThat(Merkle.included(leaves.get(size - 1), size - 1, log.head("care"),
                journal.inclusion(size - 1, leaves.size()))).isTrue();
        }
    }

    @Test void tidied_journals_are_whole_by_themselves_and_the_log_lets_go_of_them() {
        var log = client.found();
        for (int round = 0; round < 100; round++) {
            client.tell(log, 4);
            client.commit(log);
        }
        var before = disk.list("site/log").size();
        while (log.tidy()) {}

        assertThat(before).isGreaterThan(12);
        assertThat(disk.list("site/log").size()).isLessThan(6);
        assertThat(Client.acts(log)).isEqualTo(400);
        log.close();
        assertSound("care", Client.expected("care", 400).size());
        assertSound("access", Client.expected("access", 400).size());
    }

    private void assertSound(String journal, long size) {
        var key = VerifierKey.parse(new String(disk.read("site/" + journal + "/key.pub").orElseThrow(), UTF_8).strip());
        assertThat(JournalCheck.log(disk, "site/" + journal, key)).isInstanceOfSatisfying(
            JournalCheck.Result.Sound.class, sound -> assertThat(sound.head().size()).isEqualTo(size));
    }

    @Test void a_journal_with_one_entry_does_not_keep_segments_full_of_the_others() {
        var log = client.found();
        log.append(List.of(line("access", "one")));
        for (int round = 0; round < 3_000; round++) log.append(List.of(line("care", "entry " + round)));
        client.commit(log);
        while (log.tidy()) {}

        assertThat(disk.list("site/log").size()).isLessThan(6);
        assertThat(Client.entries(log, "access")).containsExactly("one");
        assertThat(log.journal("care").size()).isEqualTo(3_000);
    }

    @Test void an_act_larger_than_a_segment_gets_a_segment_that_holds_it() {
        var log = client.found();
        var large = new ArrayList<Line>();
        for (int each = 0; each < 5; each++) large.add(new Line("care", new byte[60_000]));
        client.tell(log, 1);
        log.append(large);
        client.commit(log);
        log.append(List.of(line("care", "after")));
        client.commit(log);
        disk.kill();
        var again = client.open();

        var cursor = again.journal("care").from(again.journal("care").size() - 2);
        assertThat(cursor.next()).isTrue();
        assertThat(cursor.entry()).hasSize(60_000);
        assertThat(cursor.next()).isTrue();
        assertThat(cursor.entry()).hasSize(5);
    }

    @Test void a_second_owner_is_refused() {
        client.found();

        assertThatThrownBy(client::open).isInstanceOf(DiskFault.class).hasMessageContaining("cannot own the log");
    }

    @Test void a_log_that_is_there_is_not_founded_again() {
        client.found();
        disk.kill();

        assertThatThrownBy(client::found).isInstanceOf(IllegalStateException.class);
        disk.kill();
        assertThat(Client.acts(client.open())).isZero();
    }

    @Test void a_log_opened_with_another_key_is_refused() {
        client.found();
        disk.kill();

        assertThatThrownBy(() -> DiskLog.open(client.place(), new TestSigner(8))).isInstanceOf(
            DamagedFile.class).hasMessageContaining("site/care/key.pub");
    }

    @Test void what_does_not_fit_is_refused_and_changes_nothing() {
        var log = client.found();

        assertThatThrownBy(
            () -> log.append(List.of(line("care", "a"), new Line("care", new byte[65_536])))).hasMessageContaining(
                "at most 65,535 bytes, not 65536");
        assertThatThrownBy(() -> log.append(List.of(line("orders", "a")))).hasMessageContaining("no journal orders");
        assertThatThrownBy(() -> log.append(List.of())).hasMessageContaining("1 to 65,535 lines");
        client.tell(log, 1);
        client.commit(log);
        assertThat(Client.acts(log)).isEqualTo(1);
    }

    @Test void a_sync_that_failed_stops_the_log_for_good() {
        for (boolean persisted : List.of(true, false)) {
            var sim = new SimDisk(new Chance(1));
            var its = new Client(sim, SIZE);
            var log = its.found();
            its.tell(log, 3);
            its.commit(log);
            its.tell(log, 2);
            sim.failSyncs(1, persisted);

            assertThat(its.commit(log)).isInstanceOf(Io.Failed.class);
            assertThat(Client.acts(log)).as("what is durable is still read").isEqualTo(3);
            assertThat(log.room()).isZero();
            assertThatThrownBy(() -> its.tell(log, 1)).isInstanceOf(Stopped.class).hasMessageContaining(
                "could not sync");
            assertThatThrownBy(log::gather).isInstanceOf(Stopped.class);
            assertThatThrownBy(log::tidy).isInstanceOf(Stopped.class);
            assertThat(log.flush()).isInstanceOf(Io.Failed.class);
        }
    }

    @Test void what_a_failed_sync_left_in_memory_is_made_durable_before_it_is_read_or_is_not_there() {
        for (boolean persisted : List.of(true, false)) {
            var sim = new SimDisk(new Chance(1));
            var its = new Client(sim, SIZE);
            var log = its.found();
            its.tell(log, 3);
            sim.failSyncs(1, persisted);
            its.commit(log);
            sim.kill();
            int seen = Client.acts(its.recover());
            sim.cut();

            assertThat(Client.acts(its.open())).isEqualTo(seen);
        }
    }

    @Test void a_full_disk_leaves_what_is_in_reserve_and_then_stops_the_log() {
        var log = client.found();
        while (log.tidy()) {}
        disk.leave(0);
        long room = log.room();
        assertThat(room).isBetween(16 * 1024L, 32 * 1024L);

        while (log.room() > 2_000) {
            client.tell(log, 1);
            assertThat(client.commit(log)).isInstanceOf(Io.Done.class);
            log.tidy();
        }
        assertThat(Client.acts(log)).isEqualTo(client.answered()).isGreaterThan(10);
        client.tell(log, 20);
        assertThat(client.commit(log)).isInstanceOf(Io.Failed.class);
        disk.kill();
        disk.leave(1 << 20);
        var again = client.recover();
        client.tell(again, 20);
        assertThat(client.commit(again)).isInstanceOf(Io.Done.class);
        while (again.tidy()) {}
        assertThat(again.room()).isGreaterThan(16 * 1024L);
    }

    @Test void a_closed_log_says_so() {
        var log = client.found();
        log.close();

        assertThatThrownBy(() -> client.tell(log, 1)).isInstanceOf(Stopped.class).hasMessageContaining("closed");
    }

    private static Line line(String journal, String text) { return new Line(journal, text.getBytes(UTF_8)); }

    /// RFC 6962, section 2.1, word by word.
    private static Hash root(List<Hash> leaves) {
        if (leaves.size() == 1) return leaves.getFirst();
        int split = Integer.highestOneBit(leaves.size() - 1);
        return Merkle.node(root(leaves.subList(0, split)), root(leaves.subList(split, leaves.size())));
    }
}
