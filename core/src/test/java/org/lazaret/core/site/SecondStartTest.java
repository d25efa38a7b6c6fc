package org.lazaret.core.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// A site has one owner. A second could end an erasure that the first is in the middle of, and lose its keys.
class SecondStartTest {
    private final Place place = new Place();

    @Test void a_second_program_on_the_same_disk_is_refused_before_it_changes_anything() {
        assertThat(place.startedTwice()).isZero();
    }
}
