package org.lazaret.group.hub;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lazaret.core.journal.Hash;
import org.lazaret.core.journal.Head;
import org.lazaret.core.journal.LogId;
import org.lazaret.core.journal.Taking;
import org.lazaret.core.world.Chance;
import org.lazaret.core.world.DamagedFile;
import org.lazaret.core.world.PeerId;
import org.lazaret.core.world.SimDisk;

/// What a hub did not take is known after its power was cut, and nobody can push out what is known of another.
class ComplaintsTest {
    private static final Instant MORNING = Instant.parse("2026-03-02T09:00:00Z");
    private static final PeerId NORTH = new PeerId("hill/north");
    private static final PeerId SOUTH = new PeerId("hill/south");

    private final SimDisk disk = new SimDisk(new Chance(3));
    private final Complaints complaints = new Complaints(disk, "hub/complaints");

    private static Complaint of(PeerId site, int second, Taking what, String... shown) {
        return new Complaint(MORNING.plusSeconds(second), site, new LogId(site.name() + "/care/1"), what,
            List.of(shown));
    }

    private static Taking wrong(int position) { return new Taking.Wrong(position, "not those that the site signed"); }

    private static Taking fork(PeerId site) {
        var care = new LogId(site.name() + "/care/1");
        var other = new byte[32];
        other[0] = 9;
        var head = new Head(care, 150, new Hash(new byte[32]));
        return new Taking.Forked(head, new Head(care, 150, new Hash(other)), true);
    }

    private List<Complaint> afterPowerCut() {
        disk.cut();
        return new Complaints(disk, "hub/complaints").all();
    }

    @Test void all_of_it_is_there_when_the_power_is_back_with_what_was_signed() {
        var north = of(NORTH, 2, fork(NORTH), "hill/north/care/1\n150\n…\n\n— hill/north/care/1 é\n");
        var south = of(SOUTH, 1, wrong(7));
        complaints.add(north);
        complaints.add(south);
        assertThat(complaints.step(MORNING)).isTrue();
        assertThat(complaints.step(MORNING)).isFalse();
        assertThat(afterPowerCut()).containsExactly(south, north);
    }

    @Test void the_same_again_is_said_once_and_writes_nothing() {
        complaints.add(of(NORTH, 1, wrong(7)));
        complaints.write();
        complaints.add(of(NORTH, 2, wrong(7)));
        assertThat(complaints.step(MORNING)).isFalse();
        complaints.add(of(NORTH, 3, wrong(8)));
        assertThat(complaints.step(MORNING)).isTrue();
        assertThat(complaints.all()).extracting(Complaint::position).containsExactly(7L, 8L);
    }

    @Test void a_site_that_sends_nonsense_all_day_costs_a_write_a_second_and_pushes_nobody_out() {
        complaints.add(of(SOUTH, 0, fork(SOUTH)));
        int written = 0;
        for (int each = 1; each <= 1_000; each++) {
            complaints.add(of(NORTH, each, wrong(each)));
            if (complaints.step(MORNING.plus(Duration.ofMillis(each * 10L)))) written++;
        }
        complaints.write();
        assertThat(written).isEqualTo(10);
        assertThat(afterPowerCut()).hasSize(1 + Complaints.MOST_OF_A_SITE).contains(of(SOUTH, 0, fork(SOUTH)), of(NORTH,
            1_000, wrong(1_000)));
    }

    @Test void a_file_that_someone_changed_is_not_passed_over() {
        disk.replace("hub/complaints", "{}\n".getBytes(UTF_8));
        assertThatThrownBy(() -> new Complaints(disk, "hub/complaints")).isInstanceOf(
            DamagedFile.class).hasMessageContaining("complaints");
    }
}
