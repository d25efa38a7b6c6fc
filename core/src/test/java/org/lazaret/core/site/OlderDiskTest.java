package org.lazaret.core.site;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lazaret.core.book.Personal;
import org.lazaret.core.book.RequestId;
import org.lazaret.core.journal.Hash;
import org.lazaret.core.journal.Head;
import org.lazaret.core.journal.SubjectId;

/// An older disk in the place of the newest: found by what stands beside the latch, and by what devices have seen.
class OlderDiskTest {
    private static final SubjectId ANN = new SubjectId("ann");
    private static final SubjectId BEN = new SubjectId("ben");
    private final Place place = new Place();

    @Test void a_device_that_has_seen_more_than_a_restored_disk_holds_gets_no_desk() {
        register(ANN, "Ann", "r1");
        var copy = place.copy();
        register(BEN, "Ben", "r2");
        var seen = place.desk().heads();
        place.restoreUnremembered(copy);

        assertThat(place.site().enter(place.session(seen))).isInstanceOfSatisfying(Entering.Barred.class,
            barred -> assertThat(barred.code()).isEqualTo("rolled-back"));
        register(BEN, "Another Ben", "r3");
        assertThat(place.site().enter(place.session(seen))).as(
            "grown as long again, and different").isInstanceOfSatisfying(
                Entering.Barred.class, barred -> assertThat(barred.code()).isEqualTo("rewritten"));
    }

    @Test void an_older_disk_in_the_place_of_the_newest_is_found_at_the_start_without_any_device() {
        register(ANN, "Ann", "r1");
        var copy = place.copy();
        register(BEN, "Ben", "r2");
        while (place.site().step()) {}
        assertThatThrownBy(() -> place.restore(copy)).isInstanceOf(WrongFiles.class).hasMessageContaining(
            "rolled-back").hasMessageContaining("latch/heads").hasMessageContaining("Put the newest disk back");
    }

    @Test void a_disk_that_was_written_anew_is_found_at_the_start_too() {
        register(ANN, "Ann", "r1");
        var copy = place.copy();
        register(BEN, "Ben", "r2");
        while (place.site().step()) {}
        var seen = place.remembered();
        place.restoreUnremembered(copy);
        register(BEN, "Another Ben", "r3");
        register(new SubjectId("eve"), "Eve", "r4");
        while (place.site().step()) {}
        place.remember(seen);
        assertThatThrownBy(place::restart).hasMessageContaining("rewritten");
    }

    @Test void a_list_of_heads_that_does_not_read_is_named() {
        place.remember("hill/high-street/care/1 many".getBytes(UTF_8));
        assertThatThrownBy(place::powerCut).hasMessageContaining("line 1 of latch/heads");
    }

    @Test void a_device_that_has_seen_less_gets_its_desk() {
        register(ANN, "Ann", "r1");
        var seen = place.desk().heads();
        register(BEN, "Ben", "r2");
        assertThat(place.site().enter(place.session(seen))).isInstanceOf(Entering.Entered.class);
        var forged = List.of(new Head(seen.getFirst().origin(), seen.getFirst().size(), new Hash(new byte[32])));
        assertThat(place.site().enter(place.session(forged))).isInstanceOf(Entering.Barred.class);
    }

    private void register(SubjectId whom, String name, String request) {
        place.desk().tell(Person.of(whom), new Person.Register(new Personal(name)), new RequestId(request)).now();
    }
}
