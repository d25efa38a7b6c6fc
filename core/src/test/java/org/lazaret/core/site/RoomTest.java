package org.lazaret.core.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lazaret.core.book.Personal;
import org.lazaret.core.book.RequestId;
import org.lazaret.core.journal.SubjectId;
import org.lazaret.core.site.Person.People;
import org.lazaret.core.site.Person.Register;
import org.lazaret.core.world.Stopped;

/// What a site does as its disk fills up: it says so, takes nothing new, and stops before it would show something
/// unseen.
class RoomTest {
    private static final long PLENTY = 1L << 40;
    private static final SubjectId ANN = new SubjectId("ann");

    @Test void a_disk_that_fills_up_is_told_of_long_before_anything_is_refused() {
        assertThat(new Room(PLENTY, Room.DISK_SCARCE).scarce()).isFalse();
        assertThat(new Room(PLENTY, Room.DISK_SCARCE - 1)).matches(Room::scarce).matches(room -> !room.kept());
        assertThat(new Room(PLENTY, Room.DISK_KEPT).kept()).isFalse();
        assertThat(new Room(PLENTY, Room.DISK_KEPT - 1).kept()).isTrue();
        assertThat(new Room(PLENTY, 40 << 20).megabytes()).isEqualTo(40);
    }

    @Test void a_log_that_had_no_time_to_prepare_more_is_not_at_its_end() {
        assertThat(Room.end(0, () -> PLENTY)).isFalse();
        assertThat(Room.end(PLENTY, () -> { throw new IllegalStateException("nobody need ask the disk"); })).isFalse();
        assertThat(Room.end(0, () -> 0)).isTrue();
    }

    @Test void when_what_is_read_can_no_longer_be_journalled_the_site_stops_and_loses_nothing() {
        var place = new Place();
        place.desk().tell(Person.of(ANN), new Register(new Personal("Ann Archer")), new RequestId("r1")).now();
        place.fill();
        var before = place.durableAccess().size();
        var shown = new int[1];

        assertThatThrownBy(() -> {
            for (; shown[0] < 100_000; shown[0]++) read(place);
        }).isInstanceOf(Stopped.class).hasMessageContaining("the disk is full").hasMessageContaining("Free space");
        assertThat(place.site().enter(place.session(List.of()))).isInstanceOf(Entering.Barred.class);
        assertThat(shown[0]).as("the reserve is worth something").isGreaterThan(500);

        place.free();
        place.restart();
        assertThat(place.durableAccess()).hasSize(before + shown[0]);
        read(place);
        assertThat(place.durableAccess()).hasSize(before + shown[0] + 1);
    }

    private static void read(Place place) {
        var desk = place.desk();
        assertThat(desk.look(People.all())).extracting(row -> row.name().text()).containsExactly("Ann Archer");
        desk.show("/people").now();
    }
}
