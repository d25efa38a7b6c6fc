package org.lazaret.core.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lazaret.core.book.Personal;
import org.lazaret.core.book.RequestId;
import org.lazaret.core.journal.SubjectId;
import org.lazaret.core.site.Person.Register;

/// The banner says how many entries lie at the site only, and since when.
class AloneTest {
    private final Place place = new Place();

    @Test void what_was_never_carried_is_alone_since_the_site_was_founded() {
        register("ann");
        assertThat(place.desk().standing().alone()).isEqualTo(place.careTimes().size());
        assertThat(place.desk().standing().since()).isEqualTo(place.careTimes().getFirst());
    }

    @Test void what_was_written_after_all_was_carried_is_alone_since_then() {
        register("ann");
        place.carried();
        assertThat(place.desk().standing().alone()).isZero();

        place.clock().on(Duration.ofHours(3));
        register("bob");
        var since = place.careTimes().getLast();
        assertThat(place.desk().standing().alone()).isEqualTo(1);
        assertThat(place.desk().standing().since()).isEqualTo(since);

        place.clock().on(Duration.ofHours(1));
        register("cat");
        assertThat(place.desk().standing().alone()).isEqualTo(2);
        assertThat(place.desk().standing().since()).as("the oldest of them counts").isEqualTo(since);
    }

    @Test void what_is_carried_later_leaves_only_the_rest_alone() {
        register("ann");
        place.carried();
        place.clock().on(Duration.ofHours(1));
        register("bob");
        assertThat(place.desk().standing().alone()).isEqualTo(1);
        place.carried();
        assertThat(place.desk().standing().alone()).isZero();
        place.clock().on(Duration.ofHours(1));
        register("cat");
        assertThat(place.desk().standing().since()).isEqualTo(place.careTimes().getLast());
    }

    @Test void what_only_the_second_place_has_is_still_on_its_way_to_the_hub() {
        for (var reach : List.of(Reach.HUB, Reach.ISLAND)) {
            register("ann-" + reach);
            var hub = place.all(reach);
            place.carried(hub);
            assertStanding(0, 0);

            register("bob-" + reach);
            assertStanding(1, 1);
            place.carried(hub.and(place.all(Reach.NONE)));
            assertStanding(0, 1);
            register("cat-" + reach);
            assertStanding(1, 2);
            place.carried(place.all(reach).and(hub));
            assertStanding(0, 0);
        }
    }

    @Test void nothing_is_on_its_way_to_a_hub_that_there_is_not() {
        register("ann");
        place.carried();
        register("bob");
        assertStanding(1, 0);
    }

    private void assertStanding(long alone, long way) {
        assertThat(place.desk().standing()).extracting(Standing::alone, Standing::way).containsExactly(alone, way);
    }

    private void register(String name) {
        place.desk().tell(Person.of(new SubjectId(name)), new Register(new Personal(name)),
            new RequestId("r-" + name)).now();
    }
}
