package org.lazaret.group.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lazaret.core.journal.SiteId;

class RetiredTest {
    private static final Instant REPLACED = Instant.parse("2026-01-05T09:00:00Z");
    private static final SiteId ISLAND = new SiteId("far-island");

    @Test void old_boxes_go_as_soon_as_every_site_has_moved_on() {
        assertThat(new Retired(1, REPLACED, List.of()).due(REPLACED)).isTrue();
        assertThat(new Retired(1, REPLACED, List.of(ISLAND)).due(REPLACED)).isFalse();
    }

    @Test void after_sixty_days_they_go_whoever_is_behind_and_it_is_named() {
        var retired = new Retired(1, REPLACED, List.of(ISLAND));
        var last = REPLACED.plus(Duration.ofDays(60));
        assertThat(retired.due(last.minusMillis(1))).isFalse();
        assertThat(retired.losing(last.minusMillis(1))).isEmpty();
        assertThat(retired.due(last)).isTrue();
        assertThat(retired.losing(last)).containsExactly(ISLAND);
    }
}
