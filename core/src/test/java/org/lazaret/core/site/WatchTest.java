package org.lazaret.core.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lazaret.core.book.Personal;
import org.lazaret.core.book.RequestId;
import org.lazaret.core.journal.SubjectId;

/// Whoever watches sees each page once it is durable and has gone out, and each cause is told once.
class WatchTest {
    private static final SubjectId ANN = new SubjectId("ann");
    private final Place place = new Place();

    @BeforeEach void register() {
        place.desk().tell(Person.of(ANN), new Person.Register(new Personal("Ann")), new RequestId("ann")).now();
    }

    private void look(String page) {
        var desk = place.desk();
        desk.read(Person.of(ANN));
        desk.show(page).now();
    }

    private void settle() { while (place.site().step()) {} }

    private long counted() { return place.desk().read(Tally.BOOK).total(); }

    @Test void a_page_is_seen_after_it_has_gone_out_and_the_site_says_so_itself() {
        look(Spy.PAGE);
        assertThat(counted()).as("nobody waits for the watch").isZero();
        settle();
        assertThat(counted()).isEqualTo(1);
        var last = place.headers("care").getLast();
        assertThat(last.by()).isEqualTo(Session.SITE);
        assertThat(last.sub()).containsExactly(ANN);
        look("/elsewhere");
        settle();
        assertThat(counted()).isEqualTo(1);
    }

    @Test void what_was_seen_before_a_start_is_told_once() {
        look(Spy.PAGE);
        settle();
        place.restart();
        settle();
        assertThat(counted()).isEqualTo(1);
        place.powerCut();
        settle();
        assertThat(counted()).isEqualTo(1);
    }

    @Test void what_nobody_had_seen_before_a_power_cut_is_seen_after_it() {
        look(Spy.PAGE);
        place.powerCut();
        settle();
        assertThat(counted()).isEqualTo(1);
    }

    @Test void what_is_longer_ago_than_it_remembers_is_not_seen_again() {
        look(Spy.PAGE);
        place.clock().on(Duration.ofMinutes(61));
        look("/elsewhere");
        place.powerCut();
        settle();
        assertThat(counted()).isZero();
    }

    @Test void a_watch_that_fails_on_a_page_goes_on_behind_it() {
        look(Spy.POISON);
        look(Spy.PAGE);
        assertThatThrownBy(this::settle).hasMessage("a fault in the watch");
        settle();
        assertThat(counted()).isEqualTo(1);
    }

    @Test void all_that_one_page_is_told_for_counts_also_when_two_watch_it() {
        look(Spy.TWICE);
        settle();
        assertThat(counted()).isEqualTo(2);
        look(Spy.BY_BOTH);
        settle();
        assertThat(counted()).isEqualTo(4);
    }

    @Test void while_the_disk_is_full_the_watch_waits_and_then_misses_nothing() {
        fill();
        long before = counted();
        look(Spy.PAGE);
        settle();
        assertThat(counted()).isEqualTo(before);
        place.free();
        settle();
        assertThat(counted()).isEqualTo(before + 1);
    }

    private void fill() {
        place.fill();
        boolean full = false;
        for (int note = 0; !full; note++)
            full = place.desk().tell(Person.of(ANN), new Person.Note(new Personal("x".repeat(10_000) + note)),
                new RequestId("note-" + note)).now().refusal().isPresent();
    }
}
